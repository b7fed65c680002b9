/**
 * F24. Keeps the forecast true to the balance, which is known from every reading and every event. The days that were do
 * not change any more, so they are read once a day, and for today's sake once an hour while credits are being used; only
 * while somebody looks at the window.
 */
import type { Balance } from '../../contract/balance';
import type { UsageDay } from '../../contract/usageDay';
import type { UsageBackend } from '../../meter/meteringBackend';
import type { Clock } from '../../platform/clock';
import type { Disposable } from '../../platform/disposable';
import type { WindowFocus } from '../../platform/windowFocus';
import type { OpenAccount } from '../accountState';
import type { AccountReader } from '../accountStore';
import type { DetailsPen, TakeDetailsPen } from '../details/detailsPen';
import { latestValue } from '../details/loadable';
import { forecastSpending } from './forecastSpending';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

export interface ForecastSyncParts {
	readonly store: AccountReader;
	readonly takePen: TakeDetailsPen;
	readonly backend: Pick<UsageBackend, 'usageByDay'>;
	readonly clock: Clock;
	readonly windowFocus: WindowFocus;
}

export class ForecastSync {
	readonly #parts: ForecastSyncParts;
	readonly #following: readonly Disposable[];
	#pen: DetailsPen | null = null;
	/** The last UTC days, oldest first. */
	#days: readonly UsageDay[] | null = null;
	/** What the Usage tab had read by the last look: nothing new since, and older than what is read here after it. */
	#seenInTab: readonly UsageDay[] | null = null;
	/** When the days were last asked for, epoch ms, and what could be spent then. */
	#asked: { readonly at: number; readonly spendableMicro: number } | null = null;
	/** What the forecast on screen was made from. */
	#madeFrom: readonly unknown[] = [];

	constructor(parts: ForecastSyncParts) {
		this.#parts = parts;
		const follow = () => this.#follow();
		this.#following = [parts.store.onDidChange(follow), parts.windowFocus.onDidChange(follow)];
	}

	dispose(): void {
		for (const following of this.#following) following.dispose();
	}

	/** The forecast and the days write the store and so lead here again; then nothing is new. */
	#follow(): void {
		const { state } = this.#parts.store;
		if (state.kind !== 'open') return;
		if (!this.#pen?.isValid) {
			this.#pen = this.#parts.takePen();
			this.#days = null;
			this.#seenInTab = null;
			this.#asked = null;
			this.#madeFrom = [];
		}
		const inTab = latestValue(state.details.usage.daily);
		if (inTab !== this.#seenInTab) this.#days = later(this.#days, inTab);
		this.#seenInTab = inTab;
		this.#update(state);
		const { balance } = state.snapshot.overview.sections;
		if (balance.status === 'ok' && this.#lacksDays(state, balance.data)) void this.#readDays(balance.data);
	}

	/** What cannot be read costs the forecast and nothing else, so nobody is told. */
	async #readDays({ spendableMicro }: Balance): Promise<void> {
		const pen = this.#pen;
		this.#asked = { at: this.#parts.clock.now(), spendableMicro };
		const read = await this.#parts.backend.usageByDay();
		if (!read.ok || !pen?.isValid || pen !== this.#pen) return;
		this.#days = read.value;
		this.#follow();
	}

	#update({ snapshot, details }: OpenAccount): void {
		const { balance } = snapshot.overview.sections;
		const usage = this.#days;
		const today = this.#serverDay(snapshot.serverOffsetMs);
		const from = [balance, usage, snapshot.grants, today];
		if (from.every((part, index) => part === this.#madeFrom[index])) return;
		this.#madeFrom = from;
		const forecast =
			balance.status === 'ok' && usage
				? forecastSpending({
						usage,
						balance: balance.data,
						grants: snapshot.grants,
						serverNow: this.#parts.clock.now() + snapshot.serverOffsetMs,
					})
				: null;
		if (forecast !== details.forecast) this.#pen?.write(now => ({ ...now, forecast }));
	}

	#lacksDays({ snapshot, activity, trouble }: OpenAccount, balance: Balance): boolean {
		const { clock, windowFocus } = this.#parts;
		if (!windowFocus.isFocused() || activity !== 'idle' || trouble !== null) return false;
		if (balance.unlimited || (this.#asked && Math.abs(clock.now() - this.#asked.at) < hourMs)) return false;
		if (this.#asked && balance.spendableMicro < this.#asked.spendableMicro) return true;
		const lastDay = this.#days?.at(-1)?.day;
		const today = new Date(this.#serverDay(snapshot.serverOffsetMs) * dayMs).toISOString().slice(0, 10);
		return lastDay === undefined || lastDay < today;
	}

	#serverDay(serverOffsetMs: number): number {
		return Math.floor((this.#parts.clock.now() + serverOffsetMs) / dayMs);
	}
}

/** The Usage tab reads the days as well, perhaps later than was done here. */
function later(
	own: readonly UsageDay[] | null,
	read: readonly UsageDay[] | null,
): readonly UsageDay[] | null {
	if (!own || !read) return read ?? own;
	return (own.at(-1)?.day ?? '') > (read.at(-1)?.day ?? '') ? own : read;
}
