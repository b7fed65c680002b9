import type { PanelWords } from '../src/protocol/panelWords';

/** English until the page has been asked (`takePanelWords`). */
export const panelWords: { -readonly [name in keyof PanelWords]: string } = {
	partFailed: 'This part could not be shown.',
	panelFailed: 'The panel could not be shown.',
	reload: 'Reload',
};

/** From the attributes of the page's root, where the extension wrote them in the user's language. */
export function takePanelWords(written: Readonly<Partial<Record<string, string>>>): void {
	panelWords.partFailed = written['partFailed'] ?? panelWords.partFailed;
	panelWords.panelFailed = written['panelFailed'] ?? panelWords.panelFailed;
	panelWords.reload = written['reload'] ?? panelWords.reload;
}
