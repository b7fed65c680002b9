import assert from 'node:assert/strict';
import type { CreditBalance, CreditbarApi } from '../../../creditbar.d.ts';
import { exportedApi } from '../../../src/surfaces/exportedApi';
import { credits } from '../../support/builders/credits';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import { type AppUnderTest, openApp } from '../appUnderTest';

const overviewPath = 'GET /v1/account/overview';
const estimatePath = 'POST /v1/credits/estimates';
const request = { operation: 'chat', inputTokens: 1_200 } as const;

function withApi(opened: AppUnderTest) {
	const api = exportedApi(opened.app, message => assert.fail(message)).getAPI(1);
	const count = (call: string) => opened.world.network.calls.filter(made => made === call).length;
	/** Something that is no part of the app spends credits, and the ledger moves. */
	const spendElsewhere = () => {
		const recorded = opened.server.control.record({ inputTokens: 90_000, outputTokens: 9_000 });
		assert.ok(recorded.ok);
		return recorded.value;
	};
	return { ...opened, api, count, spendElsewhere };
}

async function signedIn(scenario?: string) {
	const opened = withApi(openApp(scenario === undefined ? {} : { scenario }));
	await opened.signIn();
	return opened;
}

/** A request that the types would not let through. */
function estimateLoosely(api: CreditbarApi, about: unknown): Promise<unknown> {
	return Promise.resolve(Reflect.apply(api.estimate, api, [about]));
}

describe('The balance that other extensions see', () => {
	it('is the ledger’s, in credits, and says nothing about whose it is', async () => {
		const { api, account } = await signedIn('pro');
		const { balance, email, accountId } = account();
		assert.ok(api.balance);
		assert.equal(api.balance.spendable, balance.spendableMicro / credits(1));
		assert.equal(api.balance.allowance?.total, balance.totalMicro / credits(1));
		assert.equal(api.balance.allowance?.used, balance.usedMicro / credits(1));
		assert.equal(api.balance.status, balance.status);
		assert.equal(api.balance.resetAt, balance.nextResetAt ?? undefined);
		const written = JSON.stringify(api.balance);
		for (const secret of [email, accountId])
			assert.ok(!written.includes(secret), `${secret} is in ${written}`);
		assert.ok(Object.isFrozen(api.balance) && Object.isFrozen(api.balance.allowance));
	});

	it('is not there before the sign-in and not after the sign-out, and both are told', async () => {
		const opened = withApi(openApp());
		const heard: (CreditBalance | undefined)[] = [];
		opened.api.onDidChangeBalance(balance => heard.push(balance));
		assert.equal(opened.api.balance, undefined);
		await opened.signIn();
		assert.deepEqual(heard.at(-1), opened.api.balance);
		assert.ok(opened.api.balance);
		await opened.app.dispatch({ kind: 'signOut' });
		assert.equal(opened.api.balance, undefined);
		assert.equal(heard.at(-1), undefined);
	});

	it('is not announced again when a newer reading says the same', async () => {
		const { api, app, world } = await signedIn();
		let heard = 0;
		api.onDidChangeBalance(() => heard++);
		const before = api.balance?.updatedAt;
		await world.timers.advance(1_000);
		await app.dispatch({ kind: 'refresh' });
		await settle();
		assert.notEqual(api.balance?.updatedAt, before);
		assert.equal(heard, 0);
	});

	it('is withheld when it is over a day old', async () => {
		const { api, world } = await signedIn();
		world.network.isOffline = true;
		world.clock.jump(25 * 60 * 60_000);
		assert.equal(api.balance, undefined);
	});
});

describe('"Credits were just spent"', () => {
	it('moves every surface before the next poll, with one reading for a thousand hints', async () => {
		const { api, app, count, pass, spendElsewhere, account } = await signedIn();
		const readings = count(overviewPath);
		const textBefore = app.view.statusBar.text;
		spendElsewhere();
		for (let hint = 0; hint < 1_000; hint++) api.noteSpent();
		await pass(2_000);
		assert.equal(count(overviewPath), readings + 1);
		assert.equal(api.balance?.spendable, account().balance.spendableMicro / credits(1));
		assert.notEqual(app.view.statusBar.text, textBefore);
	});

	it('is not answered by a reading that was begun before it', async () => {
		const opened = withApi(openApp({ scenario: 'pro', features: { events: false } }));
		await opened.signIn();
		const { api, app, server, world, count, pass, spendElsewhere, account } = opened;
		const late = { kind: 'delay', when: 'after', delayMs: 5_000 } as const;
		server.control.addFault({ route: 'overview', ...late });
		const readings = count(overviewPath);
		const refreshing = app.dispatch({ kind: 'refresh' });
		await eventually('the account is read', () => count(overviewPath) === readings + 1);
		await settle();
		spendElsewhere();
		api.noteSpent();
		await world.timers.advance(6_000);
		await refreshing;
		await pass(1_000);
		assert.equal(api.balance?.spendable, account().balance.spendableMicro / credits(1));
	});

	it('said without end is followed at most four times a minute', async () => {
		const { api, count, pass } = await signedIn();
		const readings = count(overviewPath);
		for (let second = 0; second < 60; second++) {
			api.noteSpent();
			await pass(1_000);
		}
		const asked = count(overviewPath) - readings;
		assert.ok(asked >= 3 && asked <= 5, `${asked} readings in a minute`);
	});

	it('never changes what is shown by what it claims', async () => {
		const { api, app, pass, account, count } = await signedIn();
		const { balance } = account();
		const figures = () => [
			app.view.statusBar.text,
			JSON.stringify(app.view.panel.kind === 'open' && app.view.panel.credits),
		];
		const before = figures();
		const hostile: unknown[] = [
			JSON.stringify({ ...balance, version: balance.version + 1, spendableMicro: 1, status: 'exhausted' }),
			JSON.stringify({ ...balance, version: Number.MAX_SAFE_INTEGER }),
			'{',
			'x'.repeat(1_000_000),
			null,
			42,
			{ version: 0 },
			new Proxy({}, { get: () => assert.fail('it was looked into') }),
		];
		const readings = count(overviewPath);
		for (const claim of hostile) {
			Reflect.apply(api.noteSpent, api, [claim]);
			await pass(16_000);
		}
		assert.equal(count(overviewPath), readings + hostile.length);
		assert.equal(api.balance?.spendable, balance.spendableMicro / credits(1));
		assert.deepEqual(figures(), before);
	});

	it('with a balance that is known already asks for nothing', async () => {
		const { api, count, pass, account } = await signedIn();
		const readings = count(overviewPath);
		api.noteSpent(JSON.stringify(account().balance));
		await pass(16_000);
		assert.equal(count(overviewPath), readings);
	});

	it('waits until somebody looks at the window', async () => {
		const { api, count, pass, world } = await signedIn();
		world.windowFocus.blur();
		const readings = count(overviewPath);
		api.noteSpent();
		await pass(30_000);
		assert.equal(count(overviewPath), readings);
		world.windowFocus.focus();
		await pass(5_000);
		assert.equal(count(overviewPath), readings + 1);
	});

	it('is heeded by nobody who is signed out', async () => {
		const { api, pass, world } = withApi(openApp());
		api.noteSpent();
		await pass(30_000);
		assert.deepEqual(world.network.calls, []);
	});
});

describe('An estimate for another extension', () => {
	it('is the service’s, in credits, and spends nothing', async () => {
		const { api, account, server } = await signedIn();
		const before = account().balance;
		const { id: modelId } = server.control.world.models()[0] ?? assert.fail('the scenario has no model');
		const estimate = await api.estimate({ ...request, modelId, maxOutputTokens: 800 });
		assert.equal(estimate.modelId, modelId);
		assert.ok(estimate.low > 0 && estimate.low <= estimate.expected && estimate.expected <= estimate.high);
		assert.equal(estimate.affordable, true);
		assert.ok(Object.isFrozen(estimate));
		assert.deepEqual(account().balance, before);
	});

	it('takes the usual model when none is named', async () => {
		const { api, server } = await signedIn();
		const { modelId } = await api.estimate(request);
		assert.equal(server.control.world.models().find(({ id }) => id === modelId)?.tier, 'standard');
	});

	it('says when the balance does not cover it', async () => {
		const { api } = await signedIn('exhausted');
		assert.equal((await api.estimate(request)).affordable, false);
	});

	it('is refused to a request that is none, before anybody is asked', async () => {
		const { api, count } = await signedIn();
		const hostile: unknown[] = [
			undefined,
			null,
			'chat',
			[],
			{},
			{ ...request, operation: 'steal' },
			{ ...request, inputTokens: -1 },
			{ ...request, inputTokens: 1.5 },
			{ ...request, inputTokens: '1200' },
			{ ...request, modelId: '' },
			{ ...request, modelId: { toString: () => 'basic' } },
			{ ...request, maxOutputTokens: Number.NaN },
			{
				operation: 'chat',
				get inputTokens(): number {
					throw new Error('a trap');
				},
			},
			new Proxy(
				{},
				{
					ownKeys() {
						throw new Error('a trap');
					},
				},
			),
		];
		for (const about of hostile)
			await assert.rejects(estimateLoosely(api, about), { name: 'CreditbarError', code: 'invalidRequest' });
		assert.equal(count(estimatePath), 0);
	});

	it('for a model that the service does not have is an invalid request', async () => {
		const { api } = await signedIn();
		await assert.rejects(api.estimate({ ...request, modelId: 'no-such-model' }), { code: 'invalidRequest' });
	});

	it('needs somebody who is signed in', async () => {
		const { api, world } = withApi(openApp());
		await assert.rejects(api.estimate(request), { code: 'signedOut' });
		assert.deepEqual(world.network.calls, []);
	});

	it('that cannot be had says so in our words', async () => {
		const { api, world, pass } = await signedIn();
		world.network.isOffline = true;
		const asking = assert.rejects(api.estimate(request), {
			code: 'unavailable',
			message: 'Creditbar has no estimate: unavailable',
		});
		await pass(60_000);
		await asking;
	});

	it('is asked for once by equal requests at once', async () => {
		const { api, count } = await signedIn();
		const named = { ...request, modelId: (await api.estimate(request)).modelId };
		const before = count(estimatePath);
		await Promise.all(Array.from({ length: 100 }, () => api.estimate(named)));
		assert.equal(count(estimatePath), before + 1);
	});

	it('is not passed on without end, and is again a minute later', async () => {
		const { api, count, world } = await signedIn();
		const outcomes: string[] = [];
		for (let inputTokens = 1; inputTokens <= 40; inputTokens++)
			await api.estimate({ ...request, inputTokens }).then(
				() => outcomes.push('given'),
				(error: { code: string }) => outcomes.push(error.code),
			);
		assert.equal(outcomes.filter(outcome => outcome === 'given').length, 30);
		assert.equal(outcomes.at(-1), 'tooManyRequests');
		assert.equal(count(estimatePath), 30);
		world.clock.jump(60_000);
		await api.estimate(request);
	});
});

describe('What a language model is told', () => {
	it('is the headroom, the reset and the last estimate', async () => {
		const { api, app, account } = await signedIn('pro');
		const { expected, modelId } = await api.estimate(request);
		const told = await app.sharing.describeForAgents();
		const { balance, email } = account();
		assert.ok(told.startsWith(`${balance.spendableMicro / credits(1)} credits are left. Status: ok.`), told);
		assert.ok(balance.nextResetAt && told.includes(`The allowance resets at ${balance.nextResetAt}.`), told);
		assert.ok(told.includes(`chat with ${modelId}, about ${expected} credits`), told);
		assert.ok(!told.includes(email));
	});

	it('is that nobody is signed in, with the way there', async () => {
		const { app, world } = openApp();
		const told = await app.sharing.describeForAgents();
		assert.equal(told, 'Nobody is signed in to Creditbar. The user can run "Creditbar: Sign In".');
		assert.deepEqual(world.network.calls, []);
	});

	it('hides the figures while the user does, and so does what other extensions get', async () => {
		const { api, app, world, account } = await signedIn('pro');
		const heard: (number | undefined)[] = [];
		api.onDidChangeBalance(balance => heard.push(balance?.spendable));
		world.settings.change({ isPrivate: true });
		const told = await app.sharing.describeForAgents();
		const shown = String(account().balance.spendableMicro / credits(1));
		assert.ok(!told.includes(shown) && told.startsWith('The user hides the figures at the moment.'), told);
		assert.ok(api.balance && api.balance.spendable === undefined && api.balance.allowance === undefined);
		assert.equal(api.balance.status, 'ok');
		world.settings.change({ isPrivate: false });
		assert.deepEqual(heard, [undefined, account().balance.spendableMicro / credits(1)]);
	});

	it('keeps no estimate of an account that was left', async () => {
		const { api, app, signIn } = await signedIn();
		await api.estimate(request);
		await app.dispatch({ kind: 'signOut' });
		await signIn();
		assert.doesNotMatch(await app.sharing.describeForAgents(), /estimate/);
	});
});
