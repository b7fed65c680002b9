/**
 * F41. Canceling and resuming. One at a time; what is said afterwards is what the account itself says, because an
 * answer can be lost and another window or the web page can have been quicker. Every press has a key of its own: the
 * account itself refuses to be canceled twice, and the answer to an old key would be told again without anything being
 * done, although the plan was resumed meanwhile.
 */
import type { Subscription } from '../../contract/subscription';
import type { BillingBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Clock } from '../../platform/clock';
import type { Random } from '../../platform/random';
import { fail, ok, type Result } from '../../util/result';
import type { AccountReader } from '../accountStore';
import type { BillingState } from '../details/billingState';
import type { DetailsPen } from '../details/detailsPen';
import { isAmbiguous } from '../isAmbiguous';
import type { BillingAccount } from './billingAccount';
import type { PlanChangeOutcome } from './planChangeOutcome';

/** What somebody is asked to agree to must not be older than this. */
const freshMs = 10 * 60_000;

export interface PlanChangeParts {
	readonly account: BillingAccount;
	readonly store: AccountReader;
	readonly backend: BillingBackend;
	readonly random: Random;
	readonly clock: Clock;
}

type Change = 'cancel' | 'resume';

export class PlanChange {
	readonly #parts: PlanChangeParts;
	#running: { readonly pen: DetailsPen; readonly outcome: Promise<PlanChangeOutcome> } | null = null;

	constructor(parts: PlanChangeParts) {
		this.#parts = parts;
	}

	/** The plan as it is now. The problem is null when it could not be read although the account could. */
	async readFresh(): Promise<Result<Subscription, MeterProblem | null>> {
		const shown = this.#subscription();
		if (shown && this.#isFresh()) return ok(shown);
		const problem = await this.#parts.account.readAnew();
		const read = this.#subscription();
		return problem === null && read ? ok(read) : fail(problem);
	}

	cancel(): Promise<PlanChangeOutcome> {
		return this.#run('cancel');
	}

	resume(): Promise<PlanChangeOutcome> {
		return this.#run('resume');
	}

	#run(change: Change): Promise<PlanChangeOutcome> {
		const pen = this.#parts.account.takeDetailsPen();
		if (!pen) return Promise.resolve({ kind: 'notReady' });
		if (this.#running?.pen.isValid) return this.#running.outcome;
		const running = { pen, outcome: this.#change(change, pen) };
		this.#running = running;
		return running.outcome.finally(() => {
			if (this.#running === running) this.#running = null;
		});
	}

	async #change(change: Change, pen: DetailsPen): Promise<PlanChangeOutcome> {
		const { random, backend, account } = this.#parts;
		mark(pen, change === 'cancel' ? 'canceling' : 'resuming');
		const uuid = random.uuid();
		const answer = await (change === 'cancel'
			? backend.cancelSubscription(uuid)
			: backend.resumeSubscription(uuid));
		if (!pen.isValid) return { kind: 'overtaken' };
		const unread = await account.readAnew();
		if (!pen.isValid) return { kind: 'overtaken' };
		mark(pen, 'none');
		const shown = unread === null ? this.#subscription() : null;
		if (answer.ok) return { kind: 'done', subscription: shown ?? answer.value };
		const { problem } = answer;
		if (shown && isAmbiguous(problem) && isAsWanted(shown, change))
			return { kind: 'done', subscription: shown };
		const isConflict = problem.kind === 'conflict' && problem.code === 'subscription-state-conflict';
		if (isConflict && shown) return { kind: 'conflict', subscription: shown };
		return { kind: !shown && isAmbiguous(problem) ? 'unclear' : 'failed', problem };
	}

	#subscription(): Subscription | null {
		const { state } = this.#parts.store;
		const section = state.kind === 'open' ? state.snapshot.overview.sections.subscription : null;
		return section?.status === 'ok' ? section.data : null;
	}

	#isFresh(): boolean {
		const { state } = this.#parts.store;
		return state.kind === 'open' && Math.abs(this.#parts.clock.now() - state.fetchedAt) < freshMs;
	}
}

function isAsWanted({ cancelAtPeriodEnd, status }: Subscription, change: Change): boolean {
	if (change === 'cancel') return cancelAtPeriodEnd;
	return !cancelAtPeriodEnd && (status === 'active' || status === 'pastDue');
}

function mark(pen: DetailsPen, change: BillingState['change']): void {
	pen.write(details => ({ ...details, billing: { ...details.billing, change } }));
}
