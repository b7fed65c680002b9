import type { PanelState } from '../../../src/protocol/panelState';
import { panelFixtures } from '../../../webview-ui/fixtures/panelFixtures';

export function fixture(name: string): PanelState {
	const state = panelFixtures[name];
	if (!state) throw new Error(`There is no fixture called ${name}.`);
	return state;
}
