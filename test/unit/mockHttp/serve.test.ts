import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../../harness/projectRoot';
import { createMockServer } from '../../mock-server/createMockServer';
import { scenarios } from '../../mock-server/scenarios';
import { type ListeningMock, serveOnLoopback } from '../../mock-server/serveOnLoopback';
import { memberOf } from './memberOf';

describe('The mock on a socket', () => {
	let listening: ListeningMock;
	let mock: ReturnType<typeof createMockServer>;
	let headers: { Authorization: string };
	beforeEach(async () => {
		mock = createMockServer();
		listening = await serveOnLoopback(mock);
		headers = { Authorization: `Bearer ${(await mock.control.issueSession()).accessToken}` };
	});
	afterEach(() => listening.close());

	const balance = (init: RequestInit = {}) =>
		fetch(`${listening.url}/v1/credits/balance`, { headers, ...init });

	it('answers what the function answers', async () => {
		assert.match(listening.url, /^http:\/\/127\.0\.0\.1:\d+$/);
		const [there, here] = [
			await balance(),
			await mock.handle(new Request(`${listening.url}/v1/credits/balance`, { headers })),
		];
		assert.equal(there.status, 200);
		assert.deepEqual(await there.json(), await here.json());
		assert.equal(there.headers.get('etag'), here.headers.get('etag'));
		const meta: unknown = await (await fetch(`${listening.url}/v1/meta`)).json();
		assert.equal(memberOf(meta, '/links/pricing'), `${listening.url}/pricing`);
	});

	it('cuts connections for real', async () => {
		mock.control.addFault({ route: 'balance', kind: 'reset' });
		await assert.rejects(balance(), TypeError);
		mock.control.addFault({ route: 'balance', kind: 'truncate' });
		const response = await balance();
		assert.equal(response.status, 200);
		await assert.rejects(response.text());
		assert.equal((await balance()).status, 200);
	});

	it('sends a small body that unpacks to a huge one', async () => {
		mock.control.addFault({ route: 'balance', kind: 'gzipBomb', bytes: 5_000_000 });
		const response = await balance();
		assert.equal(response.headers.get('content-encoding'), 'gzip');
		assert.equal((await response.text()).length, 5_000_000);
	});

	it('redirects and stalls as a network would', async () => {
		mock.control.addFault({ route: 'balance', kind: 'redirect' });
		await assert.rejects(balance({ redirect: 'error' }), TypeError);
		mock.control.addFault({ route: 'balance', kind: 'slowBody', delayMs: null });
		const patience = new AbortController();
		const stalled = await balance({ signal: patience.signal });
		const text = stalled.text();
		patience.abort();
		await assert.rejects(text);
	});

	it('tells events as they happen', async () => {
		const response = await fetch(`${listening.url}/v1/events`, { headers });
		const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
		assert.ok(reader);
		let heard = (await reader.read()).value ?? '';
		mock.control.record();
		while (!heard.includes('event: usageRecorded'))
			heard += (await reader.read()).value ?? assert.fail(heard);
		await reader.cancel();
	});

	it('takes no orders from a page of another site', async () => {
		const Origin = 'https://evil.example';
		const order = await fetch(`${listening.url}/__mock/reset`, { method: 'POST', headers: { Origin } });
		assert.equal(order.status, 403);
	});

	it('does not answer to another name for this machine', async () => {
		const { hostname, port } = new URL(listening.url);
		const { request } = await import('node:http');
		const asked = request({ hostname, port, path: '/v1/meta', headers: { Host: 'evil.example' } });
		asked.end();
		const [response] = await once(asked, 'response');
		assert.equal(response.statusCode, 421);
		response.resume();
	});
});

describe('The command that serves the mock', () => {
	let folder: string;
	let script: string;
	const started: ChildProcess[] = [];
	before(() => {
		folder = mkdtempSync(join(projectRoot, 'out/serve-test-'));
		script = join(folder, 'serve.js');
		buildSync({
			entryPoints: [join(projectRoot, 'test/mock-server/serve.ts')],
			outfile: script,
			bundle: true,
			platform: 'node',
			packages: 'external',
			logLevel: 'error',
		});
	});
	after(() => {
		for (const child of started) child.kill('SIGKILL');
		rmSync(folder, { recursive: true });
	});

	function serve(...args: string[]) {
		const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
		started.push(child);
		const said = { out: '', err: '' };
		child.stdout.on('data', data => {
			said.out += data;
		});
		child.stderr.on('data', data => {
			said.err += data;
		});
		return { child, said, ended: once(child, 'close').then(([code]) => ({ code, ...said })) };
	}

	it('says where it is in one line, answers, and ends cleanly', async () => {
		const { child, said, ended } = serve('--scenario', 'pro');
		await once(child.stdout, 'data');
		const url = String(memberOf(JSON.parse(said.out), '/url'));
		const state: unknown = await (await fetch(`${url}/__mock/state`)).json();
		assert.equal(memberOf(state, '/scenario'), 'pro');
		const events = await fetch(`${url}/v1/meta`);
		assert.equal(events.status, 200);
		child.kill('SIGTERM');
		assert.deepEqual(await ended, { code: 0, out: `${JSON.stringify({ url })}\n`, err: '' });
	});

	it('lists the scenarios', async () => {
		const { code, out } = await serve('--list').ended;
		assert.equal(code, 0);
		assert.deepEqual(
			out
				.trim()
				.split('\n')
				.map(line => line.split(' ')[0]),
			scenarios.map(({ name }) => name),
		);
	});

	it('says in one sentence what is wrong', async () => {
		const blocker = createServer().listen(0, '127.0.0.1');
		await once(blocker, 'listening');
		const address = blocker.address();
		const port = typeof address === 'object' && address !== null ? String(address.port) : assert.fail();
		const taken = await serve('--port', port).ended;
		blocker.close();
		assert.deepEqual(taken, {
			code: 1,
			out: '',
			err: `Port ${port} is taken; choose another with --port.\n`,
		});
		const unknown = await serve('--scenario', 'paradise').ended;
		assert.deepEqual(unknown, {
			code: 1,
			out: '',
			err: 'There is no scenario "paradise"; --list names them.\n',
		});
		for (const args of [
			['--port', 'seven'],
			['--colour', 'red'],
		]) {
			const { code, err } = await serve(...args).ended;
			assert.equal(code, 1);
			assert.equal(err.trim().split('\n').length, 1, err);
		}
	});
});
