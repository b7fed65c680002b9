// What a workbench logs for itself comes out on the same channel as what tests print. The launcher asks for a mark on the
// latter, so that it can show the one and keep the other for when something fails.
import { format } from 'node:util';

const VARIABLE = 'CREDITBAR_CONSOLE_MARK';

/** An invisible character that nobody prints on purpose. */
export const consoleMark = '\u2063';

export const consoleMarkRequest = { [VARIABLE]: consoleMark };

/** Marks everything this process prints from now on, when it was asked to. VS Code does not let `console` be changed. */
export function markConsole(): void {
	const mark = process.env[VARIABLE];
	if (mark === undefined) return;
	const markedConsole: Console = Object.create(console);
	for (const method of ['log', 'info', 'warn', 'error'] as const) {
		const print = console[method].bind(console);
		const value = (...args: unknown[]) => print(mark + format(...args));
		Object.defineProperty(markedConsole, method, { value });
	}
	globalThis.console = markedConsole;
}
