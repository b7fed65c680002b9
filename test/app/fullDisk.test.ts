import assert from 'node:assert/strict';
import { settle } from '../support/settle';
import { openApp } from './appUnderTest';

const minuteMs = 60_000;

describe('A disk that is full', () => {
	const broken: unknown[] = [];
	const note = (reason: unknown) => void broken.push(reason);

	beforeEach(() => {
		broken.length = 0;
		process.on('unhandledRejection', note);
	});

	afterEach(() => {
		process.off('unhandledRejection', note);
		assert.deepEqual(broken, []);
	});

	it('costs a day of work and a sign-out nothing but what was to be remembered', async () => {
		const opened = openApp();
		const { claims } = opened.account();
		opened.world.memory.failWrites = true;
		await opened.signIn();
		await opened.pass(10 * minuteMs);
		await opened.app.dispatch({ kind: 'claimDailyBonus' });
		await opened.pass(minuteMs);
		await opened.app.dispatch({ kind: 'signOut' });
		await settle();
		assert.equal(opened.account().claims, claims + 1);
		assert.equal(opened.app.view.panel.kind, 'signedOut');
		assert.ok(!opened.world.prompts.messages.some(message => message.includes('went wrong')));
	});

	it('that fills up after the sign-in lets the session end all the same', async () => {
		const opened = openApp();
		await opened.signIn();
		await opened.pass(minuteMs);
		opened.world.memory.failWrites = true;
		await opened.app.dispatch({ kind: 'signOut' });
		await settle();
		assert.equal(opened.app.view.panel.kind, 'signedOut');
	});
});
