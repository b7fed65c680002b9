import type { Grant } from '../contract/grant';
import type { ServiceMeta } from '../contract/meta';
import type { AccountOverview } from '../contract/overview';
import type { AccountBackend, Conditional } from '../meter/meteringBackend';
import type { MeterProblem } from '../meter/meterProblem';
import type { Clock } from '../platform/clock';
import { fail, ok, type Result } from '../util/result';
import type { AccountSnapshot } from './accountState';
import { noNews } from './news/accountNews';

/** Smaller differences are the rounding of the Date header and the way of the answer, not a wrong clock. */
const clockToleranceMs = 5_000;

interface Known<T> {
	readonly value: T;
	readonly tag: string | null;
}

interface Readings {
	readonly overview: Known<AccountOverview> | null;
	readonly grants: Known<readonly Grant[]> | null;
	/** Whether the buckets are at least as new as the overview. */
	readonly areGrantsOfNow: boolean;
}

const nothing: Readings = { overview: null, grants: null, areGrantsOfNow: false };

/**
 * `frugal`: one question at a time, so that a reading that brings nothing, as most regular ones do, costs one.
 * `atOnce`: somebody waits, or something has changed.
 */
export type ReadingPace = 'atOnce' | 'frugal';

/**
 * Puts a snapshot together from the backend's answers, asking only for what has changed. The overview decides whether
 * there is a snapshot at all; buckets that cannot be read are left out and the rest stands (F3).
 */
export class SnapshotReader {
	readonly #backend: AccountBackend;
	readonly #clock: Clock;
	#meta: ServiceMeta | null = null;
	#known: Readings = nothing;

	constructor(backend: AccountBackend, clock: Clock) {
		this.#backend = backend;
		this.#clock = clock;
	}

	/** The next reading is of another account. A reading still under way leaves nothing behind. */
	forget(): void {
		this.#known = { ...nothing };
	}

	/** `shown`: what to fall back on for the service's details while they cannot be read. */
	async read(
		shown: AccountSnapshot | null,
		pace: ReadingPace = 'atOnce',
	): Promise<Result<AccountSnapshot, MeterProblem>> {
		const known = this.#known;
		const asked = this.#backend.accountOverview(known.overview?.tag ?? null);
		const [meta, overview, grants] = await Promise.all([
			this.#readMeta(shown?.meta ?? null),
			asked,
			pace === 'frugal' ? asked.then(read => this.#grantsAfter(read, known)) : this.#readGrants(known),
		]);
		if (!overview.ok) return overview;
		if (!meta.ok) return meta;
		const latestOverview = latest(known.overview, overview.value);
		const latestGrants = grants.ok ? latest(known.grants, grants.value) : null;
		if (latestOverview === null) return fail({ kind: 'serverFault', requestId: null });
		const areGrantsOfNow =
			pace === 'frugal' || overview.value.kind === 'unchanged' || addUp(latestOverview, latestGrants);
		if (this.#known === known)
			this.#known = { overview: latestOverview, grants: latestGrants, areGrantsOfNow };
		return ok({
			origin: this.#backend.origin,
			meta: meta.value,
			overview: latestOverview.value,
			grants: latestGrants?.value ?? null,
			news: noNews,
			serverOffsetMs: this.#serverOffsetMs(overview.value),
		});
	}

	/**
	 * The overview holds the account's version, so one that has not changed answers for the buckets as well, unless
	 * they were asked for beside it and do not agree with it: something happened between the two answers.
	 */
	async #grantsAfter(
		overview: Result<Conditional<AccountOverview>, MeterProblem>,
		known: Readings,
	): Promise<Result<Conditional<readonly Grant[]>, MeterProblem>> {
		const isUnchanged = overview.ok && overview.value.kind === 'unchanged';
		const isAnswered = !overview.ok || (isUnchanged && known.areGrantsOfNow && known.grants !== null);
		return isAnswered ? ok({ kind: 'unchanged', servedAt: null }) : this.#readGrants(known);
	}

	#readGrants({ grants }: Readings): Promise<Result<Conditional<readonly Grant[]>, MeterProblem>> {
		return this.#backend.grants(grants?.tag ?? null);
	}

	/** Changes with a release of the service, so once per window is enough. */
	async #readMeta(fallback: ServiceMeta | null): Promise<Result<ServiceMeta, MeterProblem>> {
		if (this.#meta) return ok(this.#meta);
		const read = await this.#backend.serviceMeta();
		if (!read.ok) return fallback ? ok(fallback) : read;
		this.#meta = read.value.value;
		return ok(this.#meta);
	}

	#serverOffsetMs(read: Conditional<unknown>): number {
		const servedAt = read.kind === 'changed' ? read.answer.servedAt : read.servedAt;
		const offsetMs = servedAt === null ? 0 : servedAt - this.#clock.now();
		return Math.abs(offsetMs) < clockToleranceMs ? 0 : offsetMs;
	}
}

/** A 304 to a tag that was never sent keeps nothing: the caller treats that as a fault. */
function latest<T>(known: Known<T> | null, read: Conditional<T>): Known<T> | null {
	return read.kind === 'changed' ? { value: read.answer.value, tag: read.answer.tag } : known;
}

/** Whether the buckets hold what the balance says there is, as they do when nothing happened between the two. */
function addUp(overview: Known<AccountOverview>, grants: Known<readonly Grant[]> | null): boolean {
	const { balance } = overview.value.sections;
	const active = grants?.value.filter(({ status }) => status === 'active') ?? [];
	const inBucketsMicro = active.reduce((sum, { remainingMicro }) => sum + remainingMicro, 0);
	return balance.status === 'ok' && balance.data.spendableMicro === inBucketsMicro;
}
