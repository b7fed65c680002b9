import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { type Route, type RouteName, routes } from '../../../src/contract/routes';
import { projectRoot } from '../../harness/projectRoot';
import { scenarios } from '../../mock-server/scenarios';
import { openapiPath } from '../../openapi/renderApi';
import { memberOf } from './memberOf';
import { type Answer, MockClient } from './mockClient';

/** A reader that knows the published document and nothing of the schemas it was made from. */
describe('What the mock answers', () => {
	const document: unknown = JSON.parse(readFileSync(openapiPath(projectRoot), 'utf8'));
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats(ajv);
	ajv.addSchema(Object(document), 'openapi.json');

	function assertDescribed(name: RouteName, answer: Answer): void {
		const { method, path }: Route = routes[name];
		const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
		const place = `/paths/${pointer(path)}/${method.toLowerCase()}/responses/${answer.status}`;
		const ref = lookUp(document, `${place}/$ref`);
		const at = typeof ref === 'string' ? ref.slice(1) : place;
		const described = lookUp(document, at);
		assert.ok(described, `${name} may not answer with ${answer.status}`);
		const headers = Object.keys(Object(memberOf(described, '/headers')));
		for (const header of answer.status < 300 && method === 'GET' ? headers : ['Request-Id']) {
			assert.ok(answer.headers.has(header), `${name} lacks ${header}`);
		}
		if (answer.status === 304) return;
		const type = answer.headers.get('content-type') ?? '';
		const schemaAt = `${at}/content/${pointer(type)}/schema`;
		assert.ok(lookUp(document, schemaAt), `${name} may not answer ${type}`);
		const validate = ajv.getSchema(`openapi.json#${encodeURI(schemaAt)}`) ?? assert.fail(schemaAt);
		assert.ok(validate(answer.body), `${name}: ${ajv.errorsText(validate.errors)}`);
	}

	it('is what the OpenAPI document says, in every scenario', async () => {
		const names: RouteName[] = [];
		for (const name of Object.keys(routes)) if (isPlainRead(name)) names.push(name);
		assert.ok(names.length > 15);
		for (const scenario of scenarios) {
			const client = await MockClient.signIn({ scenario: scenario.name });
			for (const name of names) assertDescribed(name, await client.get(routes[name].path));
		}
	});

	it('is what the OpenAPI document says when something is done, or refused', async () => {
		const free = await MockClient.signIn();
		const pro = await MockClient.signIn({ scenario: 'pro' });
		const model = free.mock.control.world.models()[0]?.id;
		const question = { operation: 'chat', modelId: model, inputTokens: 100 };
		const chat = { model, messages: [{ role: 'user', content: 'Hello' }] };
		const checkout = { kind: 'creditPack', quantity: 2 };
		const bug = { kind: 'bug', title: 'A bug', description: 'It is there.', priority: 'low' };
		const asked: [RouteName, number, Promise<Answer>][] = [
			['claimDailyBonus', 201, free.post(routes.claimDailyBonus.path)],
			['claimDailyBonus', 403, pro.post(routes.claimDailyBonus.path)],
			['claimDailyBonus', 400, free.post(routes.claimDailyBonus.path, undefined, null)],
			['sendFeedback', 201, free.post(routes.sendFeedback.path, bug)],
			['sendFeedback', 422, free.post(routes.sendFeedback.path, { ...bug, title: '' })],
			['createCheckout', 201, pro.post(routes.createCheckout.path, checkout)],
			['createCheckout', 403, free.post(routes.createCheckout.path, checkout)],
			['checkout', 404, pro.get('/v1/checkout-sessions/none')],
			['cancelSubscription', 200, pro.post(routes.cancelSubscription.path)],
			['cancelSubscription', 409, free.post(routes.cancelSubscription.path)],
			['resumeSubscription', 409, free.post(routes.resumeSubscription.path)],
			['estimate', 200, free.post(routes.estimate.path, question, null)],
			['estimate', 422, free.post(routes.estimate.path, {}, null)],
			['chat', 200, pro.post(routes.chat.path, chat, null)],
			['balance', 400, free.get(`${routes.balance.path}?x=1`)],
			['balance', 401, free.get(routes.balance.path, { Authorization: '' })],
			['usageRequests', 400, free.get(`${routes.usageRequests.path}?cursor=x`)],
			['usageByDay', 422, free.get(`${routes.usageByDay.path}?from=2020-01-01&to=2025-01-01`)],
		];
		for (const [name, status, answer] of asked) {
			assert.equal((await answer).status, status, `${name}: ${(await answer).text}`);
			assertDescribed(name, await answer);
		}
		const again = {
			'If-None-Match': (await free.get(routes.trial.path)).headers.get('etag') ?? randomUUID(),
		};
		assertDescribed('trial', await free.get(routes.trial.path, again));
	});
});

function isPlainRead(name: string): name is RouteName {
	const found = Object.entries<Route>(routes).find(([key]) => key === name)?.[1];
	return found?.method === 'GET' && found.stream !== true && !found.path.includes('{');
}

function lookUp(document: unknown, pointer: string): unknown {
	return pointer
		.split('/')
		.slice(1)
		.map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
		.reduce<unknown>(
			(at, key) => (typeof at === 'object' && at !== null ? Object(at)[key] : undefined),
			document,
		);
}
