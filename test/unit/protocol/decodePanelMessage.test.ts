import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodePanelMessage } from '../../../src/protocol/decodePanelMessage';
import type { PanelIntent } from '../../../src/protocol/panelIntent';

const intentId = '6f1d9c1e-0000-4000-8000-000000000001';

describe('A message from the panel', () => {
	const intents: readonly PanelIntent[] = [
		{ kind: 'refresh' },
		{ kind: 'signIn' },
		{ kind: 'signInWithDeviceCode' },
		{ kind: 'enterSignInCode' },
		{ kind: 'copySignInLink' },
		{ kind: 'copySignInCode' },
		{ kind: 'cancelSignIn' },
		{ kind: 'signOut' },
		{ kind: 'connect' },
		{ kind: 'claimDailyBonus' },
		{ kind: 'copyReferralCode' },
		{ kind: 'copyReferralLink' },
		{ kind: 'openSettings' },
		{ kind: 'showLog' },
		{ kind: 'openLink', link: 'pricing' },
		{ kind: 'showPlace', place: { tab: 'billing', focus: 'buyCredits' } },
	];
	for (const intent of intents)
		it(`may ask for ${intent.kind}`, () => {
			assert.deepEqual(decodePanelMessage({ type: 'intent', intentId, intent }), {
				type: 'intent',
				intentId,
				intent,
			});
		});

	it('may say that the page is ready', () => {
		assert.deepEqual(decodePanelMessage({ type: 'ready' }), { type: 'ready' });
	});

	it('loses whatever it has too much', () => {
		const message = { type: 'intent', intentId, intent: { kind: 'refresh', url: 'file:///' }, extra: 1 };
		assert.deepEqual(decodePanelMessage(message), { type: 'intent', intentId, intent: { kind: 'refresh' } });
	});

	const refused: Readonly<Record<string, unknown>> = {
		'an unknown intent': { type: 'intent', intentId, intent: { kind: 'formatDisk' } },
		'an intent of the host': { type: 'intent', intentId, intent: { kind: 'panelShown' } },
		'an intent without an id': { type: 'intent', intent: { kind: 'refresh' } },
		'an id that is none': { type: 'intent', intentId: 'x', intent: { kind: 'refresh' } },
		'an address': { type: 'intent', intentId, intent: { kind: 'openLink', link: 'https://evil.example' } },
		'a link named like an inherited member': {
			type: 'intent',
			intentId,
			intent: { kind: 'openLink', link: '__proto__' },
		},
		'an intent named like an inherited member': { type: 'intent', intentId, intent: { kind: 'constructor' } },
		'a place that there is not': {
			type: 'intent',
			intentId,
			intent: { kind: 'showPlace', place: { tab: 'billing', focus: 'vault' } },
		},
		'another type': { type: 'state', sequence: 1, state: {} },
		nothing: undefined,
		'a text': 'ready',
		'a list': [{ type: 'ready' }],
	};
	for (const [name, message] of Object.entries(refused))
		it(`is dropped when it is ${name} (V2)`, () => {
			assert.equal(decodePanelMessage(message), null);
		});

	it('never breaks anything, whatever it is (V2)', () => {
		const kind = fc.constantFrom('refresh', 'openLink', 'panelShown', '__proto__', 'toString', 7, null);
		const almost = fc.record(
			{
				type: fc.constantFrom('ready', 'intent', 'state', '__proto__'),
				intentId: fc.oneof(fc.uuid(), fc.string(), fc.anything()),
				intent: fc.oneof(
					fc.record(
						{ kind, link: fc.constantFrom('pricing', 'file:///', '__proto__') },
						{ requiredKeys: [] },
					),
					fc.anything(),
				),
				__proto__: fc.anything(),
				constructor: fc.anything(),
			},
			{ requiredKeys: [] },
		);
		const parsed = fc
			.jsonValue()
			.map(value => JSON.parse(JSON.stringify({ __proto__: value, type: 'ready' })));
		const any = fc.oneof(
			almost,
			parsed,
			fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true }),
		);
		fc.assert(
			fc.property(any, message => {
				const decoded = decodePanelMessage(message);
				if (decoded === null) return;
				assert.deepEqual(Object.keys(decoded).sort(), expectedKeys(decoded.type));
				assert.equal(Object.getPrototypeOf(decoded), Object.prototype);
			}),
			{ numRuns: 10_000 },
		);
		assert.equal(Object.keys(Object.prototype).length, 0);
		assert.equal(Reflect.get({}, 'kind'), undefined);
	});

	it('may be deep and round without harm (V2)', () => {
		const round: Record<string, unknown> = { type: 'intent', intentId };
		round['intent'] = round;
		assert.equal(decodePanelMessage(round), null);
		let deep: unknown = { kind: 'refresh' };
		for (let level = 0; level < 10_000; level++) deep = { intent: deep };
		assert.equal(decodePanelMessage({ type: 'intent', intentId, intent: deep }), null);
	});
});

function expectedKeys(type: 'ready' | 'intent'): string[] {
	return type === 'ready' ? ['type'] : ['intent', 'intentId', 'type'];
}
