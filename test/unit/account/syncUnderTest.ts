import type { AccountState, OpenAccount } from '../../../src/account/accountState';
import { AccountStore } from '../../../src/account/accountStore';
import { AccountSync } from '../../../src/account/accountSync';
import { IdempotencyKey } from '../../../src/account/idempotencyKey';
import { SnapshotCache } from '../../../src/account/snapshotCache';
import type { AccountBackend } from '../../../src/meter/meteringBackend';
import { FakeBackend } from '../../support/fakeBackend';
import { type FakeWorld, fakeWorld } from '../../support/fakeWorld';

export interface SyncUnderTest<B = FakeBackend> {
	readonly world: FakeWorld;
	readonly store: AccountStore;
	readonly backend: B;
	readonly sync: AccountSync;
	readonly cache: SnapshotCache;
	/** Every state the store was in. */
	readonly states: readonly AccountState[];
	readonly identified: readonly { id: string; email: string }[];
	readonly avatars: Map<string, Promise<string | null>>;
	readonly askedAvatars: readonly string[];
	/** The state, which has to be open. */
	open(): OpenAccount;
}

/** An account sync over fakes; give it the world of another one to be a second window or the next start. */
export function syncUnderTest(world?: FakeWorld, backend?: FakeBackend): SyncUnderTest;
export function syncUnderTest<B extends AccountBackend>(world: FakeWorld, backend: B): SyncUnderTest<B>;
export function syncUnderTest(
	world: FakeWorld = fakeWorld(),
	backend: AccountBackend = new FakeBackend(),
): SyncUnderTest<AccountBackend> {
	const store = new AccountStore();
	const states: AccountState[] = [];
	store.onDidChange(state => states.push(state));
	const identified: { id: string; email: string }[] = [];
	const avatars = new Map<string, Promise<string | null>>();
	const askedAvatars: string[] = [];
	const cache = new SnapshotCache(world.memory);
	const sync = new AccountSync({
		store,
		backend,
		cache,
		claimKey: new IdempotencyKey(world, 'claim'),
		clock: world.clock,
		log: world.log,
		onIdentified: async account => void identified.push(account),
		loadAvatar: url => {
			askedAvatars.push(url);
			return avatars.get(url) ?? Promise.resolve(null);
		},
	});
	return {
		world,
		store,
		backend,
		sync,
		cache,
		states,
		identified,
		avatars,
		askedAvatars,
		open() {
			if (store.state.kind !== 'open') throw new Error(`The account is ${store.state.kind}, not open.`);
			return store.state;
		},
	};
}
