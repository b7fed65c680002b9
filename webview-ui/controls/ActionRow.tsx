import type { Action } from '../../src/protocol/panelState';
import { intentKey } from '../intentKey';
import type { Send } from '../intentSender';
import { ActionButton } from './ActionButton';

interface ActionRowProps {
	readonly actions: readonly Action[];
	readonly send: Send;
}

export function ActionRow({ actions, send }: ActionRowProps) {
	if (actions.length === 0) return null;
	return (
		<div class="actions">
			{actions.map(action => (
				<ActionButton key={intentKey(action.intent)} action={action} send={send} />
			))}
		</div>
	);
}
