import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { eventually } from '../../support/eventually';
import { openSessionWindow } from '../../support/sessionWindow';

/** Names that someone might wish were read, and any others. */
const name = fc.oneof(
	fc.constantFrom('token', 'access_token', 'refresh_token', 'baseUrl', 'redirect', 'redirect_uri', 'origin'),
	fc.constantFrom(
		'verifier',
		'code_verifier',
		'client_id',
		'Code',
		'STATE',
		'code[]',
		'__proto__',
		'vscode-reqid',
	),
	fc.string({ minLength: 1 }).filter(text => !['code', 'state', 'error', 'iss'].includes(text)),
);
const code = fc.stringMatching(/^[\w.~+/=-]{1,100}$/);
const noise = fc.array(fc.tuple(name, fc.string()), { maxLength: 8 });

describe('A link from the browser', function () {
	this.timeout(60_000);

	it('decides nothing but the code: what is sent depends on that and on what was stored (A3)', async () => {
		await fc.assert(
			fc.asyncProperty(code, noise, fc.nat(), async (wanted, extras, seed) => {
				const { world, server, session } = await openSessionWindow();
				void session.signIn('browser');
				await eventually('the page opens', () => world.browser.opened.length === 1);
				const page = new URL(world.browser.opened[0] ?? '');
				const stored = JSON.parse([...world.secrets.values.values()][0] ?? '{}');
				const entries: Array<[string, string]> = [
					['code', wanted],
					['state', page.searchParams.get('state') ?? ''],
				];
				for (const extra of extras) entries.splice((seed + extra[0].length) % (entries.length + 1), 0, extra);
				world.callbacks.receive('/auth/callback', new URLSearchParams(entries).toString());
				await eventually('the code is sent', () => server.exchanges.length === 1);
				const { verifier, redirectUri } = stored;
				assert.deepEqual(server.exchanges, [
					{ code: wanted, verifier, redirectUri, source: 'link', issuer: undefined },
				]);
				session.dispose();
			}),
			{ numRuns: 200 },
		);
	});

	it('never ends in an exchange or an exception when its state is not the right one', async () => {
		const { world, server, session } = await openSessionWindow();
		void session.signIn('browser');
		await eventually('the page opens', () => world.browser.opened.length === 1);
		const anything = fc.oneof(fc.string(), fc.webQueryParameters(), fc.string({ unit: 'binary' }));
		await fc.assert(
			fc.asyncProperty(
				anything,
				fc.constantFrom('/auth/callback', '/', '//auth/callback'),
				async (query, path) => {
					const lines = world.log.lines.length;
					world.callbacks.receive(path, query);
					await eventually('it is ignored', () => world.log.lines.length > lines);
					assert.equal(server.exchanges.length, 0);
				},
			),
			{ numRuns: 500 },
		);
		assert.equal(session.state.kind, 'signingIn');
		session.dispose();
	});

	it('may come decoded or encoded: a plus sign stays one', async () => {
		for (const query of ['code=a+b/c==', 'code=a%2Bb%2Fc%3D%3D']) {
			const { world, server, session } = await openSessionWindow();
			void session.signIn('browser');
			await eventually('the page opens', () => world.browser.opened.length === 1);
			const state = new URL(world.browser.opened[0] ?? '').searchParams.get('state');
			world.callbacks.receive('/auth/callback', `${query}&state=${state}`);
			await eventually('the code is sent', () => server.exchanges.length === 1);
			assert.equal(server.exchanges[0]?.code, 'a+b/c==');
		}
	});
});
