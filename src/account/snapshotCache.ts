/**
 * The last good snapshot, shared by all windows and kept over restarts, so that there is something to show before
 * the network has answered. It belongs to one backend and one account; for any other it does not exist.
 */
import { grantSchema } from '../contract/grant';
import { decode } from '../contract/incoming';
import { serviceMetaSchema } from '../contract/meta';
import { decodeOverview } from '../contract/overview';
import type { Memory } from '../platform/memory';
import { isInstantMs } from '../util/isInstantMs';
import type { AccountSnapshot } from './accountState';
import { decodeNewsMarks } from './news/decodeNewsMarks';

const key = 'snapshot.v1';

export interface CachedSnapshot {
	readonly snapshot: AccountSnapshot;
	readonly fetchedAt: number;
}

export class SnapshotCache {
	readonly #memory: Memory;

	constructor(memory: Memory) {
		this.#memory = memory;
	}

	/** What another window or an earlier run left for this account; null when there is nothing that can be trusted. */
	read(origin: string, accountId: string): CachedSnapshot | null {
		const stored = this.#memory.get(key);
		if (!isRecord(stored) || stored['origin'] !== origin || stored['accountId'] !== accountId) return null;
		const { fetchedAt, serverOffsetMs } = stored;
		const meta = decode(serviceMetaSchema, stored['meta']);
		const overview = decodeOverview(stored['overview']);
		const isReadable = isInstantMs(fetchedAt) && isOffsetMs(serverOffsetMs) && meta.ok && overview.ok;
		if (!isReadable) return null;
		const grants = Array.isArray(stored['grants'])
			? stored['grants'].map(grant => decode(grantSchema, grant))
			: null;
		return {
			fetchedAt,
			snapshot: {
				origin,
				meta: meta.value,
				overview: overview.value,
				grants: grants?.every(grant => grant.ok) ? grants.map(grant => grant.value) : null,
				news: decodeNewsMarks(stored['news']),
				serverOffsetMs,
			},
		};
	}

	async write({ snapshot, fetchedAt }: CachedSnapshot): Promise<void> {
		const accountId = snapshot.overview.identity.accountId;
		await this.#memory.set(key, { ...snapshot, accountId, fetchedAt });
	}

	async clear(): Promise<void> {
		await this.#memory.set(key, undefined);
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Between the clocks of two machines, either way. */
function isOffsetMs(value: unknown): value is number {
	return typeof value === 'number' && isInstantMs(Math.abs(value));
}
