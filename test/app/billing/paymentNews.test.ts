import assert from 'node:assert/strict';
import { type AppUnderTest, openAnotherApp, openApp } from '../appUnderTest';

const minuteMs = 60_000;
const buy25 = { kind: 'buyCredits', quantity: 25 } as const;

/** Paying for 25 credits on a page that was opened. */
async function paying(): Promise<AppUnderTest> {
	const under = openApp({ scenario: 'pro' });
	await under.signIn();
	under.world.browser.onOpen = () => {};
	await under.app.dispatch({ kind: 'panelShown' });
	await under.app.dispatch({ kind: 'showTab', tab: 'billing' });
	await under.app.dispatch(buy25);
	await under.quiet();
	under.world.prompts.recorded.length = 0;
	return under;
}

function checkoutId({ world }: AppUnderTest): string {
	return decodeURIComponent(new URL(world.browser.opened.at(-1) ?? '').pathname.split('/').at(-1) ?? '');
}

const said = ({ world }: AppUnderTest) =>
	world.prompts.recorded.map(({ kind, message }) => `${kind}: ${message}`);

describe('A payment that ends while nobody looks at it (F40)', () => {
	it('is told when the credits have arrived, and leads to them', async () => {
		const under = await paying();
		await under.app.dispatch({ kind: 'showTab', tab: 'credits' });
		under.world.prompts.willChoose('Show');
		under.server.control.completeCheckout(checkoutId(under));
		await under.pass(minuteMs);
		assert.deepEqual(said(under), ['inform: Your credits have arrived: 25 credits.']);
		assert.equal(under.world.editor.accountPanelShown, 1);
		assert.equal(under.panel().place?.tab, 'billing');
	});

	it('is told also when the panel is closed', async () => {
		const under = await paying();
		await under.app.dispatch({ kind: 'panelHidden' });
		under.server.control.completeCheckout(checkoutId(under));
		await under.pass(minuteMs);
		assert.deepEqual(said(under), ['inform: Your credits have arrived: 25 credits.']);
	});

	it('is told when it did not go through', async () => {
		const under = await paying();
		await under.app.dispatch({ kind: 'panelHidden' });
		under.server.control.failCheckout(checkoutId(under));
		await under.pass(minuteMs);
		assert.deepEqual(said(under), ['warn: The payment did not go through. You can try again.']);
	});

	it('is told by no notification to somebody who sees it end', async () => {
		const under = await paying();
		under.server.control.completeCheckout(checkoutId(under));
		await under.pass(minuteMs);
		assert.match(JSON.stringify(under.panel().billing.purchase), /Arrived: 25 credits\./);
		assert.deepEqual(said(under), []);
	});

	it('is told once, however many windows watch it', async () => {
		const first = await paying();
		const second = openAnotherApp(first);
		await second.quiet();
		second.world.prompts.recorded.length = 0;
		await first.app.dispatch({ kind: 'panelHidden' });
		first.server.control.completeCheckout(checkoutId(first));
		await first.pass(minuteMs);
		await second.pass(minuteMs);
		assert.equal([...said(first), ...said(second)].length, 1);
	});

	it('is told again for the next one', async () => {
		const under = await paying();
		await under.app.dispatch({ kind: 'panelHidden' });
		under.server.control.completeCheckout(checkoutId(under));
		await under.pass(minuteMs);
		await under.app.dispatch(buy25);
		await under.quiet();
		under.server.control.completeCheckout(checkoutId(under));
		await under.pass(minuteMs);
		assert.equal(said(under).filter(message => message.includes('have arrived')).length, 2);
	});

	it('keeps the figure to itself in privacy mode (F54)', async () => {
		const under = await paying();
		await under.app.dispatch({ kind: 'turnOnPrivacyMode' });
		await under.app.dispatch({ kind: 'panelHidden' });
		under.server.control.completeCheckout(checkoutId(under));
		await under.pass(minuteMs);
		assert.deepEqual(said(under), ['inform: Your credits have arrived: ••• credits.']);
	});

	it('leaves nothing behind after signing out', async () => {
		const under = await paying();
		await under.app.dispatch({ kind: 'panelHidden' });
		under.server.control.completeCheckout(checkoutId(under));
		await under.pass(minuteMs);
		await under.app.dispatch({ kind: 'signOut' });
		await under.quiet();
		assert.ok(!under.world.memory.keys().includes('toldPayment.v1'));
	});
});
