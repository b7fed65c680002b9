/**
 * A person's past, lived through the real operations in the order of time. Nothing here writes a total: what
 * an account shows is what came of what its owner did, so every figure agrees with the ledger.
 */
import type { Account } from '../account/account';
import { type AccountWorld, createAccountWorld } from '../account/accountWorld';
import type { NewAccount } from '../account/commands';
import { createSeededRandom, type SeededRandom } from '../account/seededRandom';
import { DAY_MS, startOfDay } from '../account/utcDay';
import type { WorldLinks } from '../account/worldLinks';

type Deed = (account: Account, at: number) => void;

export class Life {
	readonly random: SeededRandom;
	readonly world: AccountWorld;
	private readonly deeds: { readonly at: number; readonly deed: Deed }[] = [];

	constructor(
		readonly now: number,
		seed: number,
		links: WorldLinks | undefined,
	) {
		this.random = createSeededRandom(seed);
		this.world = createAccountWorld({ seed, links });
	}

	/** An instant so many UTC days before today; on the day itself always before now. */
	daysAgo(days: number, hour = 9, minute = 0): number {
		const at = startOfDay(this.now) - days * DAY_MS + (hour * 60 + minute) * 60_000;
		return Math.min(at, this.now - 60_000);
	}

	/** Today, after so great a part of it as has passed yet. */
	today(part: number): number {
		const midnight = startOfDay(this.now);
		return midnight + Math.floor((this.now - midnight) * part);
	}

	does(at: number, deed: Deed): void {
		if (at > this.now) throw new RangeError('A past that lies in the future');
		this.deeds.push({ at, deed });
	}

	/** Signs up, lives through everything up to now, and is joined by somebody else one can sign in as. */
	live(person: NewAccount, signedUpAt: number): AccountWorld {
		const account = this.world.createQuietAccount(person, signedUpAt);
		for (const { at, deed } of [...this.deeds].sort((a, b) => a.at - b.at)) deed(account, at);
		this.world.createQuietAccount({ email: 'sam.okafor@example.com', name: 'Sam Okafor' }, this.now - DAY_MS);
		this.world.advance(this.now);
		this.world.beginTelling();
		return this.world;
	}
}
