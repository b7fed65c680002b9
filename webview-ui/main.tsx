// The panel's only impure file: it connects the editor's messages, the page and the components.
import './styles/panel.css';
import { type ContextType, render } from 'preact';
import type { PanelState } from '../src/protocol/panelState';
import { AccountPanel } from './AccountPanel';
import { Arranging, createArranger } from './arranger';
import { ToolkitReady } from './controls/ToolkitReady';
import { rememberFocus } from './focusKeeper';
import { acquireHost } from './host';
import { createIntentSender } from './intentSender';
import { takePanelWords } from './panelWords';
import { TabsLater } from './sections/tabs/TabsLater';
import { isStateMessage } from './stateMessage';

const host = acquireHost();
const sender = createIntentSender(message => host.postMessage(message));
const arranger = createArranger(host.getState(), arrangement => host.setState(arrangement));
const root = document.getElementById('root') ?? document.body;

takePanelWords(root.dataset);

let shown: PanelState | null = null;
let sequence = Number.NEGATIVE_INFINITY;
let isToolkitReady = false;
let tabsLater: ContextType<typeof TabsLater> = 'loading';

function paint(): void {
	if (!shown) return;
	const restoreFocus = rememberFocus(root);
	render(
		<ToolkitReady.Provider value={isToolkitReady}>
			<TabsLater.Provider value={tabsLater}>
				<Arranging.Provider value={arranger}>
					<AccountPanel state={shown} send={sender.send} />
				</Arranging.Provider>
			</TabsLater.Provider>
		</ToolkitReady.Provider>,
		root,
	);
	restoreFocus();
}

window.addEventListener('message', event => {
	// The editor's frame has the same origin but is another window; whatever posts from inside the page is not it.
	if (event.origin !== window.origin || event.source === window) return;
	if (!isStateMessage(event.data) || event.data.sequence < sequence) return;
	sequence = event.data.sequence;
	const isFirst = shown === null;
	shown = event.data.state;
	sender.stateArrived();
	// The page came with a shell, which stays until there is something to put in its place.
	if (isFirst) root.replaceChildren();
	paint();
	if (isFirst) loadTheRest();
});

async function loadTabs(): Promise<void> {
	const { LaterTab } = await import('./sections/LaterTab');
	tabsLater = LaterTab;
	paint();
}

function sayThatTabsAreMissing(): void {
	tabsLater = 'missing';
	paint();
}

async function loadToolkit(): Promise<void> {
	const { registerToolkit } = await import('./controls/toolkit');
	registerToolkit();
	isToolkitReady = true;
	paint();
}

/** They do all that the toolkit's do; a panel without it is complete. */
function keepPlainButtons(): void {}

/** Two frames: the first is the one whose paint must not wait for what is loaded later. */
function loadTheRest(): void {
	requestAnimationFrame(() =>
		requestAnimationFrame(async () => {
			await loadTabs().catch(sayThatTabsAreMissing);
			await loadToolkit().catch(keepPlainButtons);
		}),
	);
}

host.postMessage({ type: 'ready' });
