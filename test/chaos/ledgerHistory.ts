/**
 * What every account could spend, and when that was so by a clock that is right: what a surface shows has to be in here,
 * at the time of which it claims to be, or later.
 */
import { leftText, withUnit } from '../app/ledgerText';
import type { Machine } from './machine';

interface Moment {
	readonly email: string;
	readonly at: number;
	readonly figure: string;
}

interface ShownBalance {
	readonly unlimited: boolean;
	readonly spendableMicro: number;
}

/** An answer can be this long on its way, and the age on screen is told in whole minutes. */
const slackMs = 3 * 60_000;

export class LedgerHistory {
	readonly #machine: Machine;
	#moments: Moment[] = [];

	constructor(machine: Machine) {
		this.#machine = machine;
		// A request first sets credits aside and then takes them: what is told in between was true as well.
		for (const account of machine.server.control.world.accounts)
			account.onEvent(({ data }) => {
				if ('balance' in data) this.#add(account.email, data.balance);
			});
	}

	/** After everything that may have moved a balance, and whenever the service answers. */
	note(): void {
		const { server, trueNow } = this.#machine;
		for (const account of server.control.world.accounts) this.#add(account.email, account.balance(trueNow));
		if (this.#moments.length > 20_000) this.#moments = this.#moments.slice(-10_000);
	}

	#add(email: string, balance: ShownBalance): void {
		this.#moments.push({ email, at: this.#machine.trueNow, figure: figureOf(balance) });
	}

	/** `minute`: since when it is said to be so, by the clock of this computer. */
	hasShown(email: string, figure: string, minute: number): boolean {
		const notBefore = this.#machine.firstShownAt(minute);
		if (notBefore === null) return false;
		return this.#moments.some(
			moment =>
				isShownAs(moment.email, email) && moment.figure === figure && moment.at >= notBefore - slackMs,
		);
	}

	/** For the report: what was true lately. */
	lately(email: string): string {
		const lately = this.#moments.filter(moment => isShownAs(moment.email, email)).slice(-400);
		const texts = lately.map(({ at, figure }) => `${figure} at ${new Date(at).toISOString()}`);
		return [...new Set(texts)].slice(-8).join(', ');
	}

	now(email: string): string | undefined {
		const account = this.#machine.server.control.world.accounts.find(found => isShownAs(found.email, email));
		return account && figureOf(account.balance(this.#machine.trueNow));
	}
}

/** Very long ones are cut on screen. */
export function isShownAs(email: string, shown: string): boolean {
	return shown === email || (shown.endsWith('…') && email.startsWith(shown.slice(0, -1)));
}

function figureOf(balance: ShownBalance): string {
	return balance.unlimited ? 'Unlimited' : withUnit(leftText(balance.spendableMicro));
}
