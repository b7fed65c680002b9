import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeClaimOutcome } from '../../../src/present/claimText';
import { statusBarLooks } from '../../../src/present/statusBar/statusBarLook';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { credits } from '../../support/builders/credits';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { viewOf } from '../app/viewOf';
import { aFullAccount, type Figures, type Person } from './aFullAccount';

const ada: Person = { name: 'Ada Lovelace', email: 'ada@example.com', code: 'ADA-2025' };
const grace: Person = { name: 'Grace Hopper', email: 'grace@navy.example', code: 'GRACE-1906' };

const amounts = fc.integer({ min: 1_000_000, max: 900_000_000 });
const figures = fc.record({
	used: amounts,
	left: amounts,
	other: amounts,
	count: fc.integer({ min: 10_000, max: 90_000 }),
});

/** The keys that models are sorted by are compared and never shown. */
function asShown(person: Person, about: Figures, look = statusBarLooks[0]): string {
	const view = viewOf(aFullAccount(person, about), { isPrivate: true, ...(look ? { look } : {}) });
	return JSON.stringify(view, (key, value) => (key === 'order' ? undefined : value), '\t');
}

describe('Privacy mode (F54)', () => {
	it('shows the same whoever it is and however much there is', () => {
		fc.assert(
			fc.property(
				figures,
				fc.integer({ min: 2, max: 9 }),
				fc.constantFrom(...statusBarLooks),
				(about, scale, look) => {
					const one = asShown(ada, { ...about, scale: 1 }, look);
					assert.equal(asShown(grace, { ...about, scale }, look), one);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('hides what the account shows without it', () => {
		const about = { used: credits(1_187), left: credits(626), other: credits(543), count: 12_345, scale: 1 };
		const open = JSON.stringify(viewOf(aFullAccount(ada, about)));
		const hidden = asShown(ada, about);
		const secrets = [
			...Object.values(ada),
			'Ada',
			'AL',
			'626',
			'1,187',
			'1,813',
			'543',
			'12,345',
			'49,380',
			'$123.45',
		];
		for (const secret of secrets) {
			assert.ok(open.includes(secret), `${secret} is not shown to begin with`);
			assert.ok(!hidden.includes(secret), `${secret} is shown`);
		}
	});

	for (const [name, state] of Object.entries(everyAccountState))
		it(`names nobody: ${name}`, () => {
			const view = JSON.stringify(viewOf(state, { isPrivate: true }));
			assert.doesNotMatch(view, /ada|lovelace|ADA-2025/i);
		});

	it('says "hidden" where a screen reader would read out bullets', () => {
		const { statusBar, tree } = viewOf(anOpenAccount(), { isPrivate: true });
		assert.equal(statusBar.spokenLabel, 'Creditbar: Available to spend: hidden credits, Privacy mode');
		const spoken = tree.rows.flatMap(row => [row, ...row.children]).map(row => row.spokenLabel);
		assert.ok(spoken.includes('Total, hidden'));
		assert.deepEqual(
			spoken.filter(label => label.includes('•')),
			[],
		);
	});

	it('gives nothing away by the length of a bar', () => {
		const { panel } = viewOf(anOpenAccount(), { isPrivate: true });
		const lengths = [...JSON.stringify(panel).matchAll(/"(?:percent|filled)":([^,}]+)/g)];
		assert.ok(lengths.length > 2);
		assert.deepEqual([...new Set(lengths.map(([, length]) => length))], ['0']);
	});

	it('says in all three places that it is on, and how to turn it off', () => {
		const { statusBar, tree, panel, contextKeys } = viewOf(anOpenAccount(), { isPrivate: true });
		assert.equal(statusBar.text, '$(eye-closed) ••• credits');
		assert.ok(statusBar.tooltip.actions.some(({ command }) => command === 'creditbar.turnOffPrivacyMode'));
		assert.equal(tree.description, 'Privacy mode');
		assert.ok(panel.kind === 'open');
		assert.deepEqual(panel.privacy?.actions[0]?.intent, { kind: 'turnOffPrivacyMode' });
		assert.equal(contextKeys['creditbar.isPrivate'], true);
	});

	it('still warns when nothing is left, in words', () => {
		const state = everyAccountState['nothing left'];
		assert.ok(state);
		const { statusBar } = viewOf(state, { isPrivate: true });
		assert.equal(statusBar.text, '$(error) ••• credits');
		assert.match(statusBar.spokenLabel, /Used up/);
	});

	it('says nothing about itself while it is off', () => {
		const view = viewOf(anOpenAccount());
		assert.doesNotMatch(JSON.stringify([view.statusBar, view.tree, view.panel]), /[Pp]rivacy mode/);
		assert.equal(view.contextKeys['creditbar.isPrivate'], false);
	});

	it('keeps the price list, which everyone can look up', () => {
		const about = { used: credits(1), left: credits(1), other: credits(1), count: 10_000, scale: 1 };
		const { panel } = viewOf(aFullAccount(ada, about), { isPrivate: true });
		assert.ok(panel.kind === 'open');
		assert.match(JSON.stringify(panel.billing.upgrade), /\$15 a month/);
		assert.match(JSON.stringify(panel.billing.purchase), /\$0\.10/);
	});

	it('keeps figures out of notifications', () => {
		const outcome = { kind: 'claimed', amountMicro: credits(25), nextAvailableAt: null } as const;
		const account = { displayDecimals: 0, serverNow: 0 };
		const { message } = describeClaimOutcome(outcome, aPresentContext({ isPrivate: true }), account);
		assert.equal(message, 'You got ••• credits.');
	});
});
