import type { ClaimResult } from '../../src/contract/dailyBonus';
import type { Grant } from '../../src/contract/grant';
import type { ServiceMeta } from '../../src/contract/meta';
import type { AccountOverview } from '../../src/contract/overview';
import type { AccountBackend, Answer, Conditional } from '../../src/meter/meteringBackend';
import type { MeterProblem } from '../../src/meter/meterProblem';
import { fail, ok, type Result } from '../../src/util/result';
import { aClaimResult } from './builders/aClaimResult';
import { aGrant } from './builders/aGrant';
import { anOverview } from './builders/anOverview';
import { aServiceMeta } from './builders/aServiceMeta';

export type BackendCall = 'meta' | 'overview' | 'grants' | 'claim';

/**
 * A backend behind the port that answers what the test put there, fails as told, and answers as late as the test
 * likes: what it will answer is decided when it is asked, as on a server.
 */
export class FakeBackend implements AccountBackend {
	readonly origin: string;
	readonly calls: BackendCall[] = [];
	/** The idempotency keys of the claims, in order. */
	readonly claimKeys: string[] = [];
	/** The tags that overviews were asked with. */
	readonly overviewTags: Array<string | null> = [];
	meta: ServiceMeta = aServiceMeta();
	overview: AccountOverview = anOverview();
	overviewTag: string | null = null;
	grantList: readonly Grant[] = [aGrant()];
	claimResult: ClaimResult = aClaimResult();
	/** The server's clock; null when it does not say. */
	servedAt: number | null = null;
	problems: Partial<Record<BackendCall, MeterProblem>> = {};
	/** What a claim does on the server, whatever becomes of its answer. */
	onClaim: () => void = () => {};
	readonly #gates = new Map<BackendCall, Promise<void>>();

	constructor(origin = 'https://meter.example') {
		this.origin = origin;
	}

	/** The next answer to `call` waits until the returned function is called. */
	hold(call: BackendCall): () => void {
		let release = () => {};
		this.#gates.set(call, new Promise(resolve => (release = resolve)));
		return release;
	}

	count(call: BackendCall): number {
		return this.calls.filter(made => made === call).length;
	}

	async serviceMeta(): Promise<Result<Answer<ServiceMeta>, MeterProblem>> {
		return this.#answer('meta', { value: this.meta, servedAt: this.servedAt, tag: null });
	}

	async accountOverview(
		knownTag: string | null,
	): Promise<Result<Conditional<AccountOverview>, MeterProblem>> {
		this.overviewTags.push(knownTag);
		const { servedAt, overviewTag: tag } = this;
		if (tag !== null && tag === knownTag)
			return this.#answer<Conditional<AccountOverview>>('overview', { kind: 'unchanged', servedAt });
		const answer = { value: this.overview, servedAt, tag };
		return this.#answer<Conditional<AccountOverview>>('overview', { kind: 'changed', answer });
	}

	async grants(): Promise<Result<Conditional<readonly Grant[]>, MeterProblem>> {
		const answer = { value: this.grantList, servedAt: this.servedAt, tag: null };
		return this.#answer<Conditional<readonly Grant[]>>('grants', { kind: 'changed', answer });
	}

	async claimDailyBonus(idempotencyKey: string): Promise<Result<ClaimResult, MeterProblem>> {
		this.claimKeys.push(idempotencyKey);
		this.onClaim();
		return this.#answer('claim', this.claimResult);
	}

	async #answer<T>(call: BackendCall, value: T): Promise<Result<T, MeterProblem>> {
		this.calls.push(call);
		const problem = this.problems[call];
		const gate = this.#gates.get(call);
		this.#gates.delete(call);
		await gate;
		return problem === undefined ? ok(value) : fail(problem);
	}
}
