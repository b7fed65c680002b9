import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import {
	openSecondWindow,
	openSessionWindow,
	openSignedInWindow,
	pressSignIn,
	signInByBrowser,
} from '../../support/sessionWindow';
import { settle } from '../../support/settle';

const minuteMs = 60_000;

describe('A sign-in by browser', () => {
	it('never opens a browser by itself', async () => {
		const { world } = await openSessionWindow();
		await world.timers.advance(60 * minuteMs);
		assert.deepEqual(world.browser.opened, []);
	});

	it('ends signed in, with a token of the server', async () => {
		const { session, states } = await openSignedInWindow();
		assert.equal(session.state.kind, 'signedIn');
		assert.deepEqual(await session.accessToken(), { ok: true, value: 'access-for-refresh-2' });
		assert.deepEqual(
			states.map(state => state.kind),
			['signedOut', 'signingIn', 'signedIn'],
		);
	});

	it('sends a challenge and never the verifier, and a state of 32 random bytes (PKCE S256)', async () => {
		const window = await openSessionWindow();
		const { page } = await pressSignIn(window);
		const { searchParams } = new URL(page);
		assert.equal(Buffer.from(searchParams.get('state') ?? '', 'base64url').length, 32);
		window.world.callbacks.receiveLink(window.server.approve(page));
		await eventually('the code is exchanged', () => window.server.exchanges.length === 1);
		assert.ok(!page.includes(window.server.exchanges[0]?.verifier ?? page));
	});

	it('hands a callback address that has a query over whole (A9)', async () => {
		const window = await openSessionWindow();
		const address = 'https://editor.example/callback?vscode-reqid=1&vscode-path=%2Fauth%2Fcallback';
		window.world.browser.callbackAddress = address;
		const { page } = await pressSignIn(window);
		assert.equal(new URL(page).searchParams.get('redirect_uri'), address);
	});

	it('ignores a link nobody asked for, with one log line that has no code in it (A1)', async () => {
		const { world, server, session } = await openSignedInWindow();
		const before = session.state;
		const lines = world.log.lines.length;
		world.callbacks.receive('/auth/callback', `code=stolen-code&state=${'a'.repeat(43)}`);
		await eventually('a log line', () => world.log.lines.length > lines);
		await settle();
		assert.equal(world.log.lines.length, lines + 1);
		assert.doesNotMatch(world.log.text, /stolen-code|aaaa/);
		assert.deepEqual(server.exchanges.length, 1);
		assert.deepEqual(session.state, before);
	});

	const badLinks: Array<[string, (query: string) => string]> = [
		[
			'with another state',
			query => query.replace(/state=./, found => (found === 'state=x' ? 'state=y' : 'state=x')),
		],
		['without a state', query => query.replace(/state=[\w-]+/, '')],
		['with the state twice', query => `${query}&state=${'b'.repeat(43)}`],
		['with the code twice', query => `${query}&code=other`],
		['with a code and an error', query => `${query}&error=access_denied`],
		['with the name of two servers', query => `${query}&iss=https://a.example&iss=https://b.example`],
		['without a code', query => query.replace(/code=[\w-]+/, '')],
	];
	for (const [name, spoil] of badLinks) {
		it(`ignores a link ${name} and still takes the right one after it (A2)`, async () => {
			const window = await openSessionWindow();
			const { outcome, page } = await pressSignIn(window);
			const link = window.server.approve(page);
			const lines = window.world.log.lines.length;
			window.world.callbacks.receive('/auth/callback', spoil(new URL(link).search.slice(1)));
			await eventually('a log line', () => window.world.log.lines.length > lines);
			assert.equal(window.server.exchanges.length, 0);
			window.world.callbacks.receiveLink(link);
			assert.deepEqual(await outcome, { kind: 'signedIn' });
		});
	}

	it('tells no server a code that another one gave out, and passes on who it was (A3)', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		const iss = encodeURIComponent('https://evil.example');
		window.world.callbacks.receiveLink(`${window.server.approve(page)}&iss=${iss}`);
		assert.deepEqual(await outcome, {
			kind: 'failed',
			problem: { kind: 'unreachable', reason: 'badAnswer' },
		});
		assert.equal(window.server.exchanges[0]?.issuer, 'https://evil.example');
		assert.equal(window.session.state.kind, 'signedOut');
	});

	it('does not take the "no" of another server for the person’s (A3)', async () => {
		for (const [iss, kind] of [
			['https://evil.example', 'failed'],
			['not an address', 'failed'],
			['https://meter.example', 'denied'],
		] as const) {
			const window = await openSessionWindow();
			const { outcome, page } = await pressSignIn(window);
			window.world.callbacks.receiveLink(`${window.server.deny(page)}&iss=${encodeURIComponent(iss)}`);
			assert.equal((await outcome).kind, kind);
		}
	});

	it('ignores a link to another path, even with the right state (A3)', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		const link = window.server.approve(page);
		for (const path of ['/auth/callback/', '/auth/callbackx', '/Auth/callback', '/', ''])
			window.world.callbacks.receive(path, new URL(link).search.slice(1));
		await eventually('five log lines', () => window.world.log.lines.length >= 5);
		assert.equal(window.server.exchanges.length, 0);
		window.world.callbacks.receiveLink(link);
		assert.deepEqual(await outcome, { kind: 'signedIn' });
	});

	it('takes a link once (A2)', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		const link = window.server.approve(page);
		window.world.callbacks.receiveLink(link);
		window.world.callbacks.receiveLink(link);
		assert.deepEqual(await outcome, { kind: 'signedIn' });
		window.world.callbacks.receiveLink(link);
		await eventually('two are ignored', () => (window.world.log.text.match(/ignored/g)?.length ?? 0) === 2);
		assert.equal(window.server.exchanges.length, 1);
	});

	it('takes a link in its tenth minute and not later (A2)', async () => {
		for (const [waitMs, exchanges] of [
			[10 * minuteMs, 1],
			[10 * minuteMs + 1, 0],
		] as const) {
			const window = await openSessionWindow();
			const { outcome, page } = await pressSignIn(window);
			await window.world.timers.advance(waitMs);
			assert.deepEqual(await outcome, { kind: 'timedOut' });
			const lines = window.world.log.lines.length;
			window.world.callbacks.receiveLink(window.server.approve(page));
			await eventually(
				'it is answered',
				() => window.session.state.kind === 'signedIn' || window.world.log.lines.length > lines,
			);
			assert.equal(window.server.exchanges.length, exchanges);
		}
	});

	it('ignores a link when the clock was set back since: nobody knows how old the sign-in is (A2)', async () => {
		const window = await openSessionWindow();
		const { page } = await pressSignIn(window);
		window.world.clock.jump(-11 * minuteMs);
		window.world.callbacks.receiveLink(window.server.approve(page));
		await eventually('it is ignored', () => window.world.log.text.includes('ignored'));
		assert.equal(window.server.exchanges.length, 0);
	});

	it('ignores a link whose state only begins like that of what is stored (A2)', async () => {
		const asking = await openSessionWindow();
		const reached = await openSecondWindow(asking);
		const { page } = await pressSignIn(asking);
		const [key, text] = [...asking.world.secrets.values][0] ?? ['', ''];
		const stored = JSON.parse(text);
		const other = { ...stored, stateHash: `${stored.stateHash.slice(0, 16)}${'0'.repeat(48)}` };
		asking.world.secrets.values.set(key, JSON.stringify(other));
		reached.world.callbacks.receiveLink(asking.server.approve(page));
		await eventually('it is ignored', () => reached.world.log.text.includes('ignored'));
		assert.equal(asking.server.exchanges.length, 0);
	});

	it('has forgotten what waited for the link before the code is exchanged', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		assert.equal(window.world.secrets.values.size, 1);
		const { secrets } = window.world;
		const remove = secrets.delete.bind(secrets);
		let callsBefore = -1;
		secrets.delete = async key => {
			await settle();
			await remove(key);
			callsBefore = window.server.count('exchangeCode');
		};
		window.world.callbacks.receiveLink(window.server.approve(page));
		assert.deepEqual(await outcome, { kind: 'signedIn' });
		assert.equal(callsBefore, 0);
	});

	it('is finished by the window that the link reaches, and every window is signed in (A4)', async () => {
		const asking = await openSessionWindow();
		const reached = await openSecondWindow(asking);
		const { outcome, page } = await pressSignIn(asking);
		reached.world.callbacks.receiveLink(asking.server.approve(page));
		assert.deepEqual(await outcome, { kind: 'signedIn' });
		assert.deepEqual(asking.session.state, reached.session.state);
		assert.deepEqual(await asking.session.accessToken(), await reached.session.accessToken());
	});

	it('is noticed when time is up, if the event about it was lost (A4)', async () => {
		const asking = await openSessionWindow();
		const reached = await openSecondWindow(asking);
		asking.world.secrets.events = 'lost';
		const { outcome, page } = await pressSignIn(asking);
		reached.world.callbacks.receiveLink(asking.server.approve(page));
		await eventually('the other window is signed in', () => reached.session.state.kind === 'signedIn');
		await asking.world.timers.advance(5 * minuteMs);
		assert.deepEqual(await outcome, { kind: 'signedIn' });
	});

	it('lets a second press take over from the first in the same window (A8)', async () => {
		const window = await openSessionWindow();
		const first = await pressSignIn(window);
		const second = await pressSignIn(window);
		assert.deepEqual(await first.outcome, { kind: 'superseded' });
		await eventually('one waits', () => window.world.secrets.values.size === 1);
		window.world.callbacks.receiveLink(window.server.approve(first.page));
		await eventually('the first link is ignored', () => window.world.log.text.includes('ignored'));
		window.world.callbacks.receiveLink(window.server.approve(second.page));
		assert.deepEqual(await second.outcome, { kind: 'signedIn' });
		assert.equal(window.server.exchanges.length, 1);
	});

	it('keeps the sign-ins of two windows apart (A8)', async () => {
		const first = await openSessionWindow();
		const second = await openSecondWindow(first);
		const one = await pressSignIn(first);
		const two = await pressSignIn(second);
		assert.notEqual(one.page, two.page);
		second.world.callbacks.receiveLink(first.server.approve(two.page));
		assert.deepEqual(await two.outcome, { kind: 'signedIn' });
		assert.deepEqual(await one.outcome, { kind: 'signedIn' });
	});

	it('replaces a session that was there, and ends it at the backend', async () => {
		const window = await openSignedInWindow();
		const before = window.session.state;
		await signInByBrowser(window);
		assert.notDeepEqual(window.session.state, before);
		await eventually('the old one is revoked', () => window.server.revoked.includes('refresh-2'));
	});

	it('clears away what was never finished, the next time the editor starts', async () => {
		const window = await openSessionWindow();
		await pressSignIn(window);
		window.session.dispose();
		assert.equal(window.world.secrets.values.size, 1);
		window.world.clock.jump(11 * minuteMs);
		await openSecondWindow(window);
		assert.equal(window.world.secrets.values.size, 0);
		assert.deepEqual(window.world.memory.keys(), []);
	});
});
