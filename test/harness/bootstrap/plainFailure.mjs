// @ts-check
import { CommandFailure } from './runLogged.mjs';

const DISK_IS_FULL = 'The disk is full; free some space and run the command again.';

/** Something a person can act on: its message is one plain sentence, shown without a stack trace. */
export class PlainFailure extends Error {}

/** @param {unknown} error */
export function describeFailure(error) {
	if (error instanceof PlainFailure) return `✗ ${error.message}`;
	if (error instanceof CommandFailure) {
		const isFull = /ENOSPC|No space left/.test(error.output);
		return `✗ ${isFull ? DISK_IS_FULL : `${error.message}; ${error.logFile} says why.`}`;
	}
	const known = describeSystemError(error);
	if (known) return `✗ ${known}`;
	return error instanceof Error ? `✗ ${error.stack ?? error.message}` : `✗ ${String(error)}`;
}

/** @param {unknown} error */
function describeSystemError(error) {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ENOSPC') return DISK_IS_FULL;
	if (code === 'EACCES' || code === 'EROFS')
		return 'The project folder cannot be written to; check who owns it.';
	return undefined;
}
