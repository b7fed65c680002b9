// Cleaning up hangs on the `exit` event of the process, which Node does not raise for a signal unless someone listens.
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

let isListening = false;

/** From now on Ctrl-C, `kill` and a closed terminal end this process in an orderly way. */
export function exitOnStopSignal(): void {
	if (isListening) return;
	isListening = true;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => process.exit(EXIT_CODES[signal]));
	}
}
