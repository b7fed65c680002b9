import { Emitter, type Event } from '../util/emitter';
import type { AccountState } from './accountState';

/** Read by everyone, written by `AccountSync` alone. */
export interface AccountReader {
	readonly state: AccountState;
	readonly onDidChange: Event<AccountState>;
}

export class AccountStore implements AccountReader {
	#state: AccountState = { kind: 'restoring' };
	readonly #changed = new Emitter<AccountState>();
	readonly onDidChange = this.#changed.event;

	get state(): AccountState {
		return this.#state;
	}

	set(state: AccountState): void {
		this.#state = state;
		this.#changed.fire(state);
	}
}
