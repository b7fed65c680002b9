import type { HeaderView, Notice } from '../../src/protocol/panelState';
import { NoticeBar } from '../controls/NoticeBar';
import type { Send } from '../intentSender';
import { AccountHeader } from './AccountHeader';

interface ClosedViewProps {
	readonly header: HeaderView;
	readonly notice: Notice;
	readonly send: Send;
}

export function ClosedView({ header, notice, send }: ClosedViewProps) {
	return (
		<>
			<AccountHeader header={header} freshness={null} send={send} />
			<NoticeBar notice={notice} send={send} />
		</>
	);
}
