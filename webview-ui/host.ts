// The one door to the editor: what the panel says, and the little it remembers. `acquireVsCodeApi` may be called once.
import type { PanelMessage } from '../src/protocol/messages';
import type { Arrangement } from './arrangement';

interface VsCodeApi {
	postMessage(message: PanelMessage): void;
	getState(): unknown;
	setState(arrangement: Arrangement): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export function acquireHost(): VsCodeApi {
	return acquireVsCodeApi();
}
