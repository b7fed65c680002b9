import type { Log } from '../../src/platform/log';

/** Records what was given to the log, before any redaction: what must never be written should not even get here. */
export class RecordingLog implements Log {
	readonly lines: Array<{ readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly message: string }> =
		[];
	timesShown = 0;

	debug(message: string): void {
		this.lines.push({ level: 'debug', message });
	}

	info(message: string): void {
		this.lines.push({ level: 'info', message });
	}

	warn(message: string): void {
		this.lines.push({ level: 'warn', message });
	}

	error(message: string): void {
		this.lines.push({ level: 'error', message });
	}

	show(): void {
		this.timesShown++;
	}

	get text(): string {
		return this.lines.map(line => `${line.level} ${line.message}`).join('\n');
	}
}
