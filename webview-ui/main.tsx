// The panel's only impure file: it connects the editor's messages, the page and the components.
import './styles/panel.css';
import { render } from 'preact';
import type { PanelState } from '../src/protocol/panelState';
import { AccountPanel } from './AccountPanel';
import { decodeArrangement } from './arrangement';
import { ToolkitReady } from './controls/ToolkitReady';
import { rememberFocus } from './focusKeeper';
import { acquireHost } from './host';
import { createIntentSender } from './intentSender';
import { isStateMessage } from './stateMessage';

const host = acquireHost();
const sender = createIntentSender(message => host.postMessage(message));
const root = document.getElementById('root') ?? document.body;

let shown: PanelState | null = null;
let sequence = Number.NEGATIVE_INFINITY;
let isToolkitReady = false;
let scrollToRestore = decodeArrangement(host.getState()).scrollTop;

function paint(): void {
	const restoreFocus = rememberFocus(root);
	render(
		<ToolkitReady.Provider value={isToolkitReady}>
			<AccountPanel state={shown} send={sender.send} />
		</ToolkitReady.Provider>,
		root,
	);
	restoreFocus();
}

/** Only a page that is as long as it was can be scrolled back to where it was. */
function restoreScroll(): void {
	if (scrollToRestore === 0 || shown?.kind !== 'open') return;
	window.scrollTo({ top: scrollToRestore, behavior: 'instant' });
	scrollToRestore = 0;
}

window.addEventListener('message', event => {
	// The editor's frame has the same origin but is another window; whatever posts from inside the page is not it.
	if (event.origin !== window.origin || event.source === window) return;
	if (!isStateMessage(event.data) || event.data.sequence < sequence) return;
	sequence = event.data.sequence;
	shown = event.data.state;
	sender.stateArrived();
	paint();
	restoreScroll();
});

window.addEventListener('scrollend', () => host.setState({ scrollTop: Math.round(window.scrollY) }));

async function loadToolkit(): Promise<void> {
	const { registerToolkit } = await import('./controls/toolkit');
	registerToolkit();
	isToolkitReady = true;
	paint();
}

/** They do all that the toolkit's do; a panel without it is complete. */
function keepPlainButtons(): void {}

paint();
host.postMessage({ type: 'ready' });
// Two frames: the first is the one whose paint must not wait for the toolkit.
requestAnimationFrame(() => requestAnimationFrame(() => loadToolkit().catch(keepPlainButtons)));
