/**
 * One key, one effect. A key belongs to an account and is kept for 24 hours. An outcome is kept whatever it
 * is, unless the server itself failed: then nothing was done, and the same key may try again.
 */
import type { Clock } from '../../../src/platform/clock';
import { ok, type Result } from '../../../src/util/result';
import { malformed, type Refusal, refuse } from './refusal';

const keptMs = 24 * 60 * 60 * 1000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface KeptAnswer {
	readonly status: number;
	readonly contentType: string;
	readonly text: string;
}

interface Entry {
	readonly fingerprint: string;
	readonly startedAt: number;
	answer: KeptAnswer | null;
}

export type KeyVerdict =
	| { readonly kind: 'replay'; readonly answer: KeptAnswer }
	| { readonly kind: 'first'; finish(answer: KeptAnswer): void; forget(): void };

export class IdempotencyKeys {
	readonly #entries = new Map<string, Entry>();

	constructor(private readonly clock: Clock) {}

	claim(accountId: string, key: string, fingerprint: string): Result<KeyVerdict, Refusal> {
		const now = this.clock.now();
		const slot = `${accountId} ${key}`;
		const known = this.#entries.get(slot);
		if (known && now - known.startedAt < keptMs) {
			if (known.fingerprint !== fingerprint) return refuse('idempotency-key-reused');
			if (known.answer === null) return refuse('idempotency-key-in-progress');
			return ok({ kind: 'replay', answer: known.answer });
		}
		const entry: Entry = { fingerprint, startedAt: now, answer: null };
		this.#entries.set(slot, entry);
		return ok({
			kind: 'first',
			finish: answer => {
				entry.answer = answer;
			},
			forget: () => {
				this.#entries.delete(slot);
			},
		});
	}

	clear(): void {
		this.#entries.clear();
	}
}

/** The header's value, bare or quoted as the draft standard writes it. */
export function readIdempotencyKey(header: string | null): Result<string, Refusal> {
	if (header === null || header.trim() === '') return refuse('idempotency-key-missing');
	const key = header
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.toLowerCase();
	return uuid.test(key) ? ok(key) : malformed('Idempotency-Key', 'not a UUID');
}

/** The same request again has the same fingerprint, however its members are ordered. */
export function fingerprintOf(path: string, body: unknown): string {
	return `${path} ${JSON.stringify(body, (_name, value: unknown) => sorted(value)) ?? ''}`;
}

function sorted(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
