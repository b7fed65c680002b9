/**
 * Reads a stored record back without trusting it: any version of this extension, a crash in the middle of a write or a
 * curious user may have left it. Nothing in here throws, and a record from the future is told apart, to be left alone.
 */
import { isInstantMs } from '../util/isInstantMs';
import { decodeFields, fieldsOf } from './decodeFields';
import { isLifetimeMs } from './refreshPolicy';
import type { SessionAccount } from './session';
import type { SessionRecord } from './sessionRecord';

export type DecodedRecord =
	| { readonly kind: 'record'; readonly record: SessionRecord }
	| { readonly kind: 'none' | 'corrupt' | 'newer' };

export function decodeSessionRecord(text: string | undefined, origin: string): DecodedRecord {
	if (text === undefined) return { kind: 'none' };
	const stored = decodeFields(text);
	if (!stored) return { kind: 'corrupt' };
	const { version } = stored;
	if (typeof version === 'number' && version > 1) return { kind: 'newer' };
	const record = version === 1 ? readVersion1(stored, origin) : undefined;
	return record ? { kind: 'record', record } : { kind: 'corrupt' };
}

type Fields = Readonly<Record<string, unknown>>;

function readVersion1(stored: Fields, origin: string): SessionRecord | undefined {
	const { sessionId, generation, accessToken, refreshToken, lifetimeMs, receivedAt } = stored;
	if (stored['origin'] !== origin) return undefined;
	if (!isText(sessionId) || !isText(accessToken) || !isText(refreshToken)) return undefined;
	if (!isCount(generation) || !isInstantMs(receivedAt) || !isLifetimeMs(lifetimeMs)) return undefined;
	const account = readAccount(stored['account']);
	return {
		version: 1,
		origin,
		sessionId,
		generation,
		accessToken,
		refreshToken,
		lifetimeMs,
		receivedAt,
		account,
	};
}

/** An unreadable account is one that is not known yet; it will be asked for again. */
function readAccount(value: unknown): SessionAccount | null {
	const fields = fieldsOf(value);
	const id = fields?.['id'];
	const label = fields?.['label'];
	return isText(id) && isText(label) ? { id, label } : null;
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
