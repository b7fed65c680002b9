import type { Editor } from '../../src/platform/editor';

/** Counts how often the account panel was asked for. */
export class RecordingEditor implements Editor {
	accountPanelShown = 0;

	async showAccountPanel(): Promise<void> {
		this.accountPanelShown++;
	}
}
