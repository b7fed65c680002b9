/**
 * Where the reference server keeps what it issued. It goes by the real clock, so time is made to pass the other way
 * round: everything that is kept grows older.
 */
import type { Adapter, AdapterPayload } from 'oidc-provider';

export interface AgeingStore {
	adapterFor(model: string): Adapter;
	age(ms: number): void;
}

export function createAgeingStore(): AgeingStore {
	const kept = new Map<string, AdapterPayload>();

	function adapterFor(model: string): Adapter {
		const keyOf = (id: string) => `${model}:${id}`;
		const findBy = (isWanted: (payload: AdapterPayload) => boolean) =>
			[...kept].find(([key, payload]) => key.startsWith(`${model}:`) && isWanted(payload))?.[1];
		return {
			async upsert(id, payload) {
				kept.set(keyOf(id), payload);
			},
			find: async id => kept.get(keyOf(id)),
			findByUid: async uid => findBy(payload => payload.uid === uid),
			findByUserCode: async userCode => findBy(payload => payload.userCode === userCode),
			async consume(id) {
				const payload = kept.get(keyOf(id));
				if (payload) payload.consumed = true;
			},
			async destroy(id) {
				kept.delete(keyOf(id));
			},
			async revokeByGrantId(grantId) {
				for (const [key, payload] of kept) {
					if (key.startsWith(`${model}:`) && payload.grantId === grantId) kept.delete(key);
				}
			},
		};
	}

	return {
		adapterFor,
		age(ms) {
			for (const payload of kept.values()) {
				if (typeof payload.exp === 'number') payload.exp -= ms / 1_000;
			}
		},
	};
}
