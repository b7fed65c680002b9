import assert from 'node:assert/strict';
import { Departure } from '../../../src/meter/departure';
import { createHostedBackend } from '../../../src/meter/hostedBackend';
import { createHttpChannel } from '../../../src/meter/httpChannel';
import type { MeterProblem } from '../../../src/meter/meterProblem';
import type { TokenSource } from '../../../src/meter/tokenSource';
import { fail, ok, type Result } from '../../../src/util/result';
import { aClaimResult } from '../../support/builders/aClaimResult';
import { aGrant } from '../../support/builders/aGrant';
import { anOverview } from '../../support/builders/anOverview';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { FakeHttp, type Handler } from '../../support/fakeHttp';
import { fakeWorld } from '../../support/fakeWorld';
import { SteadyRandom } from '../../support/steadyRandom';

const origin = 'https://meter.example';
const key = '6f1d9c1e-0000-4000-8000-000000000001';

class FakeTokens implements TokenSource {
	readonly rejected: string[] = [];
	timesEnded = 0;
	sessionId: string | null = 'session-1';
	/** Their time was up when they were refused. */
	readonly ranOut: string[] = [];
	first: Result<string, MeterProblem> = ok('token-1');
	newer: Result<string, MeterProblem> = ok('token-2');

	async accessToken() {
		return this.first;
	}

	async replaceToken(rejected: string) {
		this.rejected.push(rejected);
		return this.newer;
	}

	async endAsExpired(rejected: string) {
		if (this.ranOut.includes(rejected)) return false;
		this.timesEnded++;
		return true;
	}
}

const json = (body: unknown, headers: Record<string, string> = {}) =>
	new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } });
const problem = (status: number, code: string) =>
	new Response(JSON.stringify({ status, code }), {
		status,
		headers: { 'content-type': 'application/problem+json' },
	});
const refusing =
	(good: Handler, ...badTokens: string[]): Handler =>
	request =>
		badTokens.includes(request.headers.get('authorization')?.replace('Bearer ', '') ?? '')
			? problem(401, 'token-expired')
			: good(request);

const passing = <T>(attempt: () => Promise<T>) => attempt();

function underTest(handler: Handler) {
	const network = new FakeHttp(handler);
	const tokens = new FakeTokens();
	const world = fakeWorld({ network, random: new SteadyRandom(0) });
	const line = { world: { ...world, origin }, guard: passing };
	const backend = createHostedBackend(
		origin,
		createHttpChannel({ ...world, origin, departure: new Departure() }),
		tokens,
		line,
	);
	const usedTokens = () =>
		network.requests.map(request => request.headers.get('authorization')?.replace('Bearer ', '') ?? null);
	return { network, tokens, backend, usedTokens };
}

describe('The hosted backend', () => {
	it('tells about the service without a session', async () => {
		const { backend, usedTokens } = underTest(() => json(aServiceMeta()));
		const read = await backend.serviceMeta();
		assert.deepEqual(read.ok && read.value.value, aServiceMeta());
		assert.deepEqual(usedTokens(), [null]);
	});

	it('reads the account and the buckets as who is signed in', async () => {
		const { backend, network, usedTokens } = underTest(request =>
			new URL(request.url).pathname === '/v1/account/overview'
				? json(anOverview(), { etag: 'W/"7"' })
				: json({ data: [aGrant()], page: { limit: 100, nextCursor: null, hasMore: false } }),
		);
		const overview = await backend.accountOverview(null);
		assert.ok(overview.ok && overview.value.kind === 'changed');
		assert.deepEqual(overview.value.answer.value, anOverview());
		assert.equal(overview.value.answer.tag, 'W/"7"');
		const grants = await backend.grants(null);
		assert.ok(grants.ok && grants.value.kind === 'changed');
		assert.deepEqual(grants.value.answer.value, [aGrant()]);
		assert.deepEqual(usedTokens(), ['token-1', 'token-1']);
		assert.deepEqual(network.calls, ['GET /v1/account/overview', 'GET /v1/credits/grants']);
	});

	it('asks only for what has changed', async () => {
		const { backend, network } = underTest(request =>
			request.headers.get('if-none-match') === 'W/"7"' ? new Response(null, { status: 304 }) : json({}),
		);
		const read = await backend.accountOverview('W/"7"');
		assert.deepEqual(read, { ok: true, value: { kind: 'unchanged', servedAt: null } });
		assert.equal(network.requests.length, 1);
	});

	it('names the place where an answer breaks the contract', async () => {
		const { identity: _identity, ...rest } = anOverview();
		const { backend } = underTest(() => json(rest));
		assert.deepEqual(await backend.accountOverview(null), {
			ok: false,
			problem: { kind: 'contractBroken', route: '/v1/account/overview', path: '/identity' },
		});
		const broken = underTest(() => json({ ...aClaimResult(), claim: { amountMicro: 'many' } }));
		const claimed = await broken.backend.claimDailyBonus(key);
		assert.ok(!claimed.ok && claimed.problem.kind === 'contractBroken');
		assert.match(claimed.problem.path, /^\/claim\//);
	});

	it('claims the bonus with the key it was given', async () => {
		const { backend, network } = underTest(() => json(aClaimResult()));
		const claimed = await backend.claimDailyBonus(key);
		assert.deepEqual(claimed.ok && claimed.value, aClaimResult());
		assert.equal(network.requests[0]?.headers.get('idempotency-key'), key);
	});
});

describe('A token that is refused', () => {
	it('is replaced once, and the question is repeated (T17)', async () => {
		const { backend, tokens, usedTokens } = underTest(refusing(() => json(anOverview()), 'token-1'));
		assert.ok((await backend.accountOverview(null)).ok);
		assert.deepEqual(usedTokens(), ['token-1', 'token-2']);
		assert.deepEqual(tokens.rejected, ['token-1']);
		assert.equal(tokens.timesEnded, 0);
	});

	it('in a claim leads to a repeat with the same key (P5)', async () => {
		const { backend, network } = underTest(refusing(() => json(aClaimResult()), 'token-1'));
		assert.ok((await backend.claimDailyBonus(key)).ok);
		assert.deepEqual(
			network.requests.map(request => request.headers.get('idempotency-key')),
			[key, key],
		);
	});

	it('twice is the end of the session, after two questions and no more (T17)', async () => {
		const { backend, tokens, usedTokens } = underTest(refusing(() => json({}), 'token-1', 'token-2'));
		assert.deepEqual(await backend.accountOverview(null), { ok: false, problem: { kind: 'unauthorized' } });
		assert.deepEqual(usedTokens(), ['token-1', 'token-2']);
		assert.equal(tokens.timesEnded, 1);
	});

	it('twice because the computer slept on the way ends nothing, and is a lost connection (T12)', async () => {
		const { backend, tokens, usedTokens } = underTest(refusing(() => json({}), 'token-1', 'token-2'));
		tokens.ranOut.push('token-2');
		assert.deepEqual(await backend.accountOverview(null), { ok: false, problem: { kind: 'timedOut' } });
		assert.deepEqual(usedTokens(), ['token-1', 'token-2']);
		assert.equal(tokens.timesEnded, 0);
	});

	it('without a way to replace it is told as what stood in the way, and ends nothing', async () => {
		const { backend, tokens, usedTokens } = underTest(refusing(() => json({}), 'token-1'));
		tokens.newer = fail({ kind: 'offline' });
		assert.deepEqual(await backend.accountOverview(null), { ok: false, problem: { kind: 'offline' } });
		assert.deepEqual(usedTokens(), ['token-1']);
		assert.equal(tokens.timesEnded, 0);
	});

	it('by something in between is not replaced (T9)', async () => {
		const { backend, tokens } = underTest(
			() => new Response('<h1>Sign in</h1>', { status: 401, headers: { 'content-type': 'text/html' } }),
		);
		assert.deepEqual(await backend.accountOverview(null), { ok: false, problem: { kind: 'proxyOrTls' } });
		assert.deepEqual(tokens.rejected, []);
		assert.equal(tokens.timesEnded, 0);
	});
});

describe('What a token may not do', () => {
	it('is told, and neither refreshed nor signed out (T18)', async () => {
		const { backend, tokens, usedTokens } = underTest(() => problem(403, 'forbidden-scope'));
		assert.deepEqual(await backend.accountOverview(null), {
			ok: false,
			problem: { kind: 'forbidden', code: 'forbidden-scope' },
		});
		assert.deepEqual(usedTokens(), ['token-1']);
		assert.deepEqual(tokens.rejected, []);
		assert.equal(tokens.timesEnded, 0);
	});

	it('without any token is not even asked', async () => {
		const { backend, tokens, network } = underTest(() => json(anOverview()));
		tokens.first = fail({ kind: 'unauthorized' });
		assert.deepEqual(await backend.accountOverview(null), { ok: false, problem: { kind: 'unauthorized' } });
		assert.deepEqual(network.calls, []);
	});
});

describe('A change that one account asked for', () => {
	it('is not sent with the token of another one that came while a newer token was awaited', async () => {
		const { backend, tokens, usedTokens } = underTest(refusing(() => json(aClaimResult()), 'token-1'));
		tokens.replaceToken = async () => {
			tokens.sessionId = 'session-2';
			return ok('token-of-another');
		};
		const claimed = await backend.claimDailyBonus(key);
		assert.deepEqual(claimed, { ok: false, problem: { kind: 'unauthorized' } });
		assert.deepEqual(usedTokens(), ['token-1']);
	});

	it('is not sent at all when another one signed in before there was a token', async () => {
		const { backend, tokens, usedTokens } = underTest(() => json(aClaimResult()));
		tokens.accessToken = async () => {
			tokens.sessionId = 'session-2';
			return ok('token-of-another');
		};
		const claimed = await backend.claimDailyBonus(key);
		assert.deepEqual(claimed, { ok: false, problem: { kind: 'unauthorized' } });
		assert.deepEqual(usedTokens(), []);
	});

	it('waits for the stored session where nobody is known yet', async () => {
		const { backend, tokens, usedTokens } = underTest(() => json(aClaimResult()));
		tokens.sessionId = null;
		tokens.accessToken = async () => {
			tokens.sessionId = 'session-1';
			return ok('token-1');
		};
		assert.equal((await backend.claimDailyBonus(key)).ok, true);
		assert.deepEqual(usedTokens(), ['token-1']);
	});
});
