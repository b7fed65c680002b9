/** Signing in as somebody else without signing out first, as the Accounts menu and other extensions can ask for. */
import assert from 'node:assert/strict';
import { settle } from '../support/settle';
import { type AppUnderTest, openApp } from './appUnderTest';

async function signInAsTheOther(opened: AppUnderTest): Promise<void> {
	const [, other] = opened.server.control.world.accounts;
	assert.ok(other, 'the scenario has one account only');
	await opened.signIn(`Continue as ${other.profile(opened.world.clock.now()).name ?? other.email}`);
	assert.equal(opened.panel().header.email, other.email);
}

describe('Signing in as somebody else on top of a session', () => {
	it('does for the new account nothing that was asked for the one before', async () => {
		const opened = openApp();
		const { app, server, world } = opened;
		await opened.signIn();
		const balances = () => server.control.state().accounts.map(({ balance }) => balance.spendableMicro);
		const before = balances();
		const answer = world.network.handler;
		let arrive = () => {};
		const underWay = new Promise<void>(resolve => {
			arrive = resolve;
		});
		world.network.handler = async request => {
			// Slow on its way there: by then its token is refused, as the session was replaced.
			if (request.url.endsWith('/claim')) await underWay;
			return answer(request);
		};
		const claiming = app.dispatch({ kind: 'claimDailyBonus' });
		await settle();
		await signInAsTheOther(opened);
		arrive();
		await claiming;
		await opened.quiet();
		assert.deepEqual(balances(), before);
	});

	it('is not undone by the greeting of the one before, which may stand for hours', async () => {
		const opened = openApp();
		const answers: Array<(choice: string) => void> = [];
		opened.world.prompts.inform = () => new Promise(resolve => answers.push(resolve));
		await opened.signIn();
		await signInAsTheOther(opened);
		answers[0]?.('Not you? Sign out');
		await opened.quiet();
		assert.equal(opened.app.view.panel.kind, 'open');
		answers[1]?.('Not you? Sign out');
		await opened.quiet();
		assert.equal(opened.app.view.panel.kind, 'signedOut');
	});

	it('ends the pause that the service asked the account before for', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.server.control.addFault({ route: 'overview', kind: 'status', status: 429, retryAfterS: 3_600 });
		await opened.app.dispatch({ kind: 'refresh' });
		assert.match(opened.world.memory.text, /pause\.reads/);
		await signInAsTheOther(opened);
		assert.doesNotMatch(opened.world.memory.text, /pause\.reads/);
	});
});
