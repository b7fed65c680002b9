// @ts-check
/** Something a person can act on: its message is one plain sentence, shown without a stack trace. */
export class PlainFailure extends Error {}

/** @param {unknown} error */
export function describeFailure(error) {
	if (error instanceof PlainFailure) return `✗ ${error.message}`;
	const known = describeSystemError(error);
	if (known) return `✗ ${known}`;
	return error instanceof Error ? `✗ ${error.stack ?? error.message}` : `✗ ${String(error)}`;
}

/** @param {unknown} error */
function describeSystemError(error) {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ENOSPC') return 'The disk is full; free some space and run the command again.';
	if (code === 'EACCES' || code === 'EROFS')
		return 'The project folder cannot be written to; check who owns it.';
	return undefined;
}
