// Numbers agree everywhere: for every account that the mock can have, status bar, side bar and panel say what the ledger
// says. The figures expected are worked out from the ledger alone.
import assert from 'node:assert/strict';
import { scenarios } from '../mock-server/scenarios';
import { eventually } from '../support/eventually';
import { exactly, left, used } from './support/figures';
import { shownBuckets, shownCards } from './support/shown';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

const [firstScenario] = scenarios;

describe('F10 F11 F12 F31 Every surface shows what the ledger says', () => {
	let story: Story;

	before(async () => {
		// High enough for the longest tree: rows that are not on screen cannot be read.
		story = await startStory(firstScenario?.name ?? '', { viewport: { width: 1280, height: 1800 } });
		await signIn(story);
		await story.workbench.commandPalette.run('Creditbar: Open Account Panel');
	});

	after(() => story?.end());

	for (const { name, description } of scenarios)
		it(`for ${name}: ${description}`, async () => {
			if (name !== firstScenario?.name) await signInAs(story, name);
			await assertSoon(() => assertAllAgree(story));
		});
});

/** The quickest way from one account to the next: the panel's own buttons. */
async function signInAs({ mock, workbench, surfaces }: Story, scenario: string): Promise<void> {
	const button = (name: string) => surfaces.panel.content.getByRole('button', { name, exact: true });
	await button('Sign out').click();
	await button('Sign in').waitFor();
	mock.control.startScenario(scenario);
	const page = await workbench.pageOpenedBy(() => button('Sign in').click());
	await page
		.getByRole('button', { name: /^Continue as/ })
		.first()
		.click();
	await button('Sign out').waitFor();
}

/** The side bar puts its rows on screen one after the other: a look in between is nobody's mistake, one that lasts is. */
async function assertSoon(look: () => Promise<void>): Promise<void> {
	let mistake: unknown;
	const isRight = async () => {
		try {
			await look();
			return true;
		} catch (error) {
			mistake = error;
			return false;
		}
	};
	await eventually('every surface agrees', isRight).catch(() => {
		throw mistake;
	});
}

async function assertAllAgree({ mock, surfaces }: Story): Promise<void> {
	const { balance, grants, dailyBonus, referral, subscription } = ledgerOf(mock);
	const { panel, statusBar, tree } = surfaces;
	const spendable = balance.unlimited ? 'Unlimited' : credits(left(balance.spendableMicro));
	await panel.content.locator('.credits-figure').filter({ hasText: spendable }).waitFor();
	await tree.row('Referral').filter({ hasText: referral.code }).waitFor();

	await statusBar.waitForText(/credit|Unlimited/);
	const words = await statusBar.text();
	if (balance.unlimited || balance.spendableMicro < 10_000_000_000) assert.equal(words, spendable);
	else assert.match(words, /^[\d.]+[KMB] credits$/);
	const spoken = balance.unlimited ? 'Unlimited' : `${exactly(balance.spendableMicro)} credit`;
	assert.ok((await statusBar.label()).includes(spoken), await statusBar.label());

	const ofAllowance = (figure: string) => (balance.totalMicro > 0 ? figure : 'Not in plan');
	const canHaveMore = balance.additionalMicro > 0 || subscription.canPurchaseCredits;
	const cards = {
		Total: balance.unlimited ? 'Unlimited' : ofAllowance(left(balance.totalMicro)),
		Used: balance.unlimited ? used(balance.usedMicro) : ofAllowance(used(balance.usedMicro)),
		Available: balance.unlimited ? 'Unlimited' : ofAllowance(left(balance.availableMicro)),
		Additional: canHaveMore ? left(balance.additionalMicro) : 'Not in plan',
		...(balance.otherMicro > 0 ? { 'Trial, bonus and other credits': left(balance.otherMicro) } : {}),
	};
	assert.deepEqual(await shownCards(panel), cards);

	const rows = await tree.rows();
	const inTree = (label: string) => rows.find(row => row.label === label)?.description;
	assert.ok(
		rows.some(row => row.label === spendable && row.level === 1),
		`${spendable} in the tree`,
	);
	for (const [label, figure] of Object.entries(cards)) assert.equal(inTree(label), figure, label);

	const live = grants.filter(({ status }) => status === 'active' || status === 'pending');
	const expected = live.map(grant => `${left(grant.remainingMicro)} of ${left(grant.amountMicro)}`);
	const buckets = await shownBuckets(panel);
	assert.deepEqual(
		buckets.map(bucket => `${bucket.left} of ${bucket.amount}`),
		expected,
	);
	const rowsOfBuckets = rows.slice(rows.findIndex(row => row.label === 'Buckets') + 1, rows.length);
	assert.deepEqual(
		rowsOfBuckets.slice(0, expected.length).map(row => row.description.replace(/ · .*$/, '')),
		expected,
	);

	const bonus = panel.content.getByRole('region', { name: 'Daily bonus', exact: true });
	const worth = credits(left(dailyBonus.amountMicro));
	const claim = bonus.getByRole('button', { name: `Claim the daily bonus of ${worth}`, exact: true });
	assert.equal(await claim.count(), dailyBonus.claimable ? 1 : 0);
	assert.deepEqual(mock.control.state().breaches, []);
}

function credits(figure: string): string {
	return figure === '1' ? '1 credit' : `${figure} credits`;
}
