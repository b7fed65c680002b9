import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createOAuthClient } from '../../../src/session/oauth/createOAuthClient';
import { FakeClock } from '../../support/fakeClock';
import { FakeTimers } from '../../support/fakeTimers';
import { problemFrom } from './oauthClientAtMock';

/** The same rules over sockets, where `fetch` itself has to keep them. */
describe('Over a real network', () => {
	const servers: Server[] = [];
	const fetchOverSockets: typeof fetch = (input, init) => fetch(input, init);

	async function listen(listener: RequestListener): Promise<string> {
		const server = createServer(listener).listen(0, '127.0.0.1');
		servers.push(server);
		await once(server, 'listening');
		const address = server.address();
		return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
	}

	function clientOf(origin: string) {
		const timers = new FakeTimers(new FakeClock());
		const network = { http: fetchOverSockets, timers, userAgent: 'Creditbar/test' };
		return createOAuthClient({ ...network, origin, allowHttpLoopback: true });
	}

	function servingMetadata(listener: RequestListener): Promise<string> {
		return listen((request, response) => {
			if (!request.url?.startsWith('/.well-known/')) return listener(request, response);
			const issuer = `http://${request.headers.host}`;
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ issuer, token_endpoint: `${issuer}/oauth/token` }));
		});
	}

	afterEach(async () => {
		for (const server of servers.splice(0)) {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	});

	for (const status of [301, 302, 303, 307, 308])
		it(`a ${status} is not followed, and the refresh token goes nowhere else`, async () => {
			let hits = 0;
			const elsewhere = await listen((_request, response) => {
				hits += 1;
				response.end();
			});
			const origin = await servingMetadata((_request, response) => {
				response.writeHead(status, { location: `${elsewhere}/token` }).end();
			});
			const problem = problemFrom(await clientOf(origin).refresh('secret'));
			assert.deepEqual([problem, hits], [{ kind: 'transient', reason: 'proxyOrTls' }, 0]);
		});

	it('a server that is not there is offline', async () => {
		const origin = await listen((_request, response) => response.end());
		const [server] = servers.splice(0);
		server?.close();
		const problem = problemFrom(await clientOf(origin).refresh('secret'));
		assert.deepEqual(problem, { kind: 'transient', reason: 'offline' });
	});

	it('a connection that ends in the middle of the answer is offline', async () => {
		const origin = await servingMetadata((_request, response) => {
			response.writeHead(400, { 'content-type': 'application/json', 'content-length': '500' });
			response.write('{"error":"invalid_grant"}', () => response.destroy());
		});
		const problem = problemFrom(await clientOf(origin).refresh('secret'));
		assert.deepEqual(problem, { kind: 'transient', reason: 'offline' });
	});
});
