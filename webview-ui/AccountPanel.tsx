import type { PanelState } from '../src/protocol/panelState';
import { Announcer } from './Announcer';
import { ExactTip } from './controls/ExactTip';
import type { Send } from './intentSender';
import { panelWords } from './panelWords';
import { ClosedView } from './sections/ClosedView';
import { OfferView } from './sections/OfferView';
import { OpeningView } from './sections/OpeningView';
import { OpenView } from './sections/OpenView';
import { SectionBoundary } from './sections/SectionBoundary';

interface AccountPanelProps {
	readonly state: PanelState;
	readonly send: Send;
}

export function AccountPanel({ state, send }: AccountPanelProps) {
	return (
		<>
			<main class="panel" aria-busy={state.kind === 'opening'}>
				<SectionBoundary shown={state} message={panelWords.panelFailed} send={send}>
					<StateView state={state} send={send} />
				</SectionBoundary>
			</main>
			<Announcer state={state} />
			<ExactTip />
		</>
	);
}

function StateView({ state, send }: AccountPanelProps) {
	switch (state.kind) {
		case 'disconnected':
		case 'signedOut':
			return <OfferView offer={state.offer} deviceCode={null} send={send} />;
		case 'signingIn':
			return <OfferView offer={state.offer} deviceCode={state.deviceCode} send={send} />;
		case 'opening':
			return <OpeningView label={state.label} header={state.header} send={send} />;
		case 'closed':
			return <ClosedView header={state.header} notice={state.notice} send={send} />;
		case 'open':
			return <OpenView panel={state} send={send} />;
	}
}
