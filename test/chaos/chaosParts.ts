import type { Dice } from './dice';
import type { Excuses } from './excuses';
import type { KeysInUse } from './keysInUse';
import type { Leaks } from './leaks';
import type { LedgerHistory } from './ledgerHistory';
import type { Machine } from './machine';
import type { Network } from './network';
import type { Person } from './person';
import type { Spending } from './spending';
import type { Story } from './story';
import type { Windows } from './window/windows';

/** All there is in one run. */
export interface ChaosParts {
	readonly machine: Machine;
	readonly network: Network;
	readonly dice: Dice;
	readonly story: Story;
	readonly person: Person;
	readonly history: LedgerHistory;
	readonly keys: KeysInUse;
	readonly spending: Spending;
	readonly leaks: Leaks;
	readonly windows: Windows;
	readonly excuses: Excuses;
}
