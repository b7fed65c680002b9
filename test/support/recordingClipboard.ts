import type { Clipboard } from '../../src/platform/clipboard';

export class RecordingClipboard implements Clipboard {
	readonly written: string[] = [];

	async write(text: string): Promise<void> {
		this.written.push(text);
	}
}
