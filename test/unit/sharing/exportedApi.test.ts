import assert from 'node:assert/strict';
import type { CreditBalance } from '../../../creditbar.d.ts';
import { exportedApi } from '../../../src/surfaces/exportedApi';
import { FakeApp } from '../../support/fakeApp';
import { viewOf } from '../app/viewOf';

const balance: CreditBalance = Object.freeze({
	spendable: 812,
	allowance: Object.freeze({ total: 1000, used: 188, left: 812 }),
	unlimited: false,
	status: 'ok',
	resetAt: undefined,
	updatedAt: '2025-03-10T12:00:00.000Z',
});

function underTest() {
	const app = new FakeApp(viewOf({ kind: 'restoring' }));
	const troubles: string[] = [];
	const exports = exportedApi(app, message => troubles.push(message));
	return { app, exports, api: exports.getAPI(1), troubles };
}

/** Calls a function of ours the way code without types may. */
function callLoosely(run: unknown, ...args: readonly unknown[]): unknown {
	assert.ok(typeof run === 'function');
	return Reflect.apply(run, undefined, args);
}

describe('The API for other extensions', () => {
	it('says what the balance is, and that there is none', () => {
		const { app, api } = underTest();
		assert.equal(api.balance, undefined);
		app.showBalance(balance);
		assert.deepEqual(api.balance, balance);
	});

	it('tells every listener of a change, until that listener is disposed of', () => {
		const { app, api } = underTest();
		const heard: (number | undefined)[] = [];
		const subscription = api.onDidChangeBalance(now => heard.push(now?.spendable));
		app.showBalance(balance);
		app.showBalance(undefined);
		subscription.dispose();
		app.showBalance(balance);
		assert.deepEqual(heard, [812, undefined]);
	});

	it('takes listeners the way the editor’s own events do', () => {
		const { app, api } = underTest();
		const owner = { heard: 0 };
		const disposables: { dispose(): unknown }[] = [];
		api.onDidChangeBalance(
			function (this: typeof owner) {
				this.heard++;
			},
			owner,
			disposables,
		);
		app.showBalance(balance);
		for (const disposable of disposables) disposable.dispose();
		app.showBalance(undefined);
		assert.equal(owner.heard, 1);
	});

	it('works with functions that were taken out of it', async () => {
		const { app, api } = underTest();
		const { estimate, noteSpent } = api;
		assert.equal((await estimate({ operation: 'chat', inputTokens: 1 })).expected, 2);
		noteSpent('{}');
		assert.deepEqual(app.asked, [{ operation: 'chat', inputTokens: 1 }]);
		assert.deepEqual(app.noted, ['{}']);
	});

	for (const version of [0, 2, '1', undefined, null, Symbol('1'), { toString: () => assert.fail() }]) {
		it(`knows no version ${typeof version === 'object' ? 'that is an object' : String(version)}, and says which it knows`, () => {
			const { exports } = underTest();
			assert.throws(
				() => callLoosely(exports.getAPI, version),
				/RangeError.*no API version.*It has version 1\./,
			);
		});
	}
});

describe('A hostile extension', () => {
	it('cannot change what the others get', () => {
		const { exports, api, app } = underTest();
		for (const object of reachableFrom(exports)) {
			assert.ok(Object.isFrozen(object), `${String(object)} can be changed`);
			assert.throws(() => Object.defineProperty(object, 'stolen', { value: 1 }), TypeError);
		}
		assert.equal(exports.getAPI(1), api);
		app.showBalance(balance);
		assert.equal(api.balance?.spendable, 812);
	});

	it('reaches nothing but the functions of the API', () => {
		const { exports, app, api } = underTest();
		app.showBalance(balance);
		const subscription = api.onDidChangeBalance(() => {});
		const reachable = [...reachableFrom(exports), ...reachableFrom(api), ...reachableFrom(subscription)];
		assert.ok(reachable.length >= 8, 'too little was looked at');
		assert.ok(!reachable.includes(app));
		const names = reachable.flatMap(object => Reflect.ownKeys(object).map(String));
		const known = new Set(['getAPI', 'balance', 'onDidChangeBalance', 'estimate', 'noteSpent', 'dispose']);
		const builtIn = new Set(['length', 'name']);
		assert.deepEqual(
			names.filter(name => !known.has(name) && !builtIn.has(name) && !(name in balance) && !isAmount(name)),
			[],
		);
	});

	it('that throws in a listener stops neither us nor the others, and is written down once', () => {
		const { app, api, troubles } = underTest();
		let heard = 0;
		api.onDidChangeBalance(() => {
			throw new Error('mine');
		});
		api.onDidChangeBalance(() => {
			throw {
				toString() {
					throw new Error('again');
				},
			};
		});
		api.onDidChangeBalance(() => heard++);
		app.showBalance(balance);
		app.showBalance(undefined);
		assert.equal(heard, 2);
		assert.equal(troubles.length, 2);
		assert.match(troubles[0] ?? '', /another extension failed: Error: mine/);
	});

	it('that listens anew whenever it is told does not keep us busy for ever', () => {
		const { app, api } = underTest();
		let heard = 0;
		const again = () => {
			heard++;
			api.onDidChangeBalance(again);
		};
		api.onDidChangeBalance(again);
		app.showBalance(balance);
		assert.equal(heard, 1);
		app.showBalance(undefined);
		assert.equal(heard, 3);
	});

	it('that never stops listening is stopped', () => {
		const { api } = underTest();
		assert.throws(() => {
			for (;;) api.onDidChangeBalance(() => {});
		}, /RangeError: There are 500 listeners already/);
	});

	it('that listens with something else than a function is told so', () => {
		const { api } = underTest();
		for (const listener of [undefined, null, 'listener', {}])
			assert.throws(() => callLoosely(api.onDidChangeBalance, listener), /TypeError: A listener must be/);
	});
});

/** Everything of ours that properties, getters and prototypes lead to; what belongs to the language is left out. */
function reachableFrom(start: object): object[] {
	const seen = new Set<object>();
	const ofAsyncFunctions: object = Object.getPrototypeOf(async () => {});
	const languages = new Set<object>([Object.prototype, Function.prototype, ofAsyncFunctions]);
	const look = (value: unknown) => {
		if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return;
		if (seen.has(value) || languages.has(value)) return;
		seen.add(value);
		look(Object.getPrototypeOf(value));
		for (const { get, set, value: held } of Object.values(Object.getOwnPropertyDescriptors(value))) {
			look(held);
			look(set);
			look(get);
			if (get) look(Reflect.apply(get, value, []));
		}
	};
	look(start);
	return [...seen];
}

function isAmount(name: string): boolean {
	return ['total', 'used', 'left'].includes(name);
}
