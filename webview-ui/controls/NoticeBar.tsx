import type { Notice } from '../../src/protocol/panelState';
import type { Send } from '../intentSender';
import { ActionRow } from './ActionRow';
import { ToneIcon } from './ToneIcon';

interface NoticeBarProps {
	readonly notice: Notice;
	readonly send: Send;
}

export function NoticeBar({ notice, send }: NoticeBarProps) {
	return (
		<div class={`notice notice-${notice.tone}`}>
			<ToneIcon tone={notice.tone} />
			<p class="notice-message">{notice.message}</p>
			<ActionRow actions={notice.actions} send={send} />
		</div>
	);
}
