import assert from 'node:assert/strict';
import { openSecondWindow, openSignedInWindow, signInByBrowser } from '../../support/sessionWindow';

const minuteMs = 60_000;

describe('The secrets of a session', () => {
	it('are in secret storage alone: not in the log, nor in what else is kept, nor in the state (T19)', async () => {
		const window = await openSignedInWindow();
		const { server, session, states, world } = window;
		const other = await openSecondWindow(window);
		await session.setAccount({ id: 'acct-canary', label: 'canary@example.com' });
		world.callbacks.receiveLink(server.approve(world.browser.opened[0] ?? ''));
		server.failNext('refresh', { kind: 'transient', reason: 'offline' });
		await world.timers.advance(20 * minuteMs);
		await session.accessToken();
		world.secrets.failWrites = true;
		await other.session.replaceToken('access-for-refresh-3');
		await world.timers.advance(20 * minuteMs);
		const token = await session.accessToken();
		world.secrets.failWrites = false;
		assert.ok(token.ok && (await session.endAsExpired(token.value)));
		await signInByBrowser(window);
		await session.enterCode(server.approve(world.browser.opened.at(-1) ?? ''));
		const memory = world.memory.text;
		await session.signOut();
		const seen = [world.log.text, other.world.log.text, memory, JSON.stringify(states)].join('\n');
		assert.ok(world.log.lines.length > 0);
		const states32 = world.browser.opened.map(page => new URL(page).searchParams.get('state') ?? '');
		const verifiers = server.exchanges.map(({ verifier }) => verifier);
		for (const secret of ['refresh-', 'access-for', 'code-', ...verifiers, ...states32])
			assert.ok(!seen.includes(secret), `${secret} was found`);
		assert.ok(![world.log.text, other.world.log.text, memory].join().includes('canary'));
	});
});
