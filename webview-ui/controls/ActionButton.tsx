import type { Action } from '../../src/protocol/panelState';
import { intentKey } from '../intentKey';
import type { Send } from '../intentSender';
import { Button } from './Button';
import { Icon } from './Icon';

interface ActionButtonProps {
	readonly action: Action;
	readonly send: Send;
}

export function ActionButton({ action, send }: ActionButtonProps) {
	const icon = action.state === 'busy' ? 'loading' : action.icon;
	return (
		<Button
			appearance={action.emphasis}
			pressable={action.state === 'ready'}
			isBusy={action.state === 'busy'}
			focusKey={intentKey(action.intent)}
			onPress={() => send(action)}
		>
			{icon && <Icon name={icon} slot="start" />}
			<ActionLabel action={action} />
		</Button>
	);
}

/** The spoken label replaces the visible one for screen readers alone; it should contain it. */
function ActionLabel({ action }: { readonly action: Action }) {
	if (!action.spokenLabel) return <>{action.label}</>;
	return (
		<>
			<span aria-hidden="true">{action.label}</span>
			<span class="visually-hidden">{action.spokenLabel}</span>
		</>
	);
}
