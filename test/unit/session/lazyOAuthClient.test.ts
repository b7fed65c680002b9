import assert from 'node:assert/strict';
import { lazyOAuthClient } from '../../../src/session/oauth/lazyOAuthClient';
import { FakeClock } from '../../support/fakeClock';
import { FakeSignInServer } from '../../support/fakeSignInServer';

describe('A sign-in server whose rules could not be loaded', () => {
	it('is asked all the same once they can be', async () => {
		let loads = 0;
		const server = new FakeSignInServer(new FakeClock());
		const client = lazyOAuthClient('https://meter.example', async () => {
			if (++loads === 1) throw new Error('EMFILE: too many open files');
			return server;
		});
		await assert.rejects(client.startDeviceFlow());
		assert.equal((await client.startDeviceFlow()).ok, true);
		assert.equal((await client.startDeviceFlow()).ok, true);
		assert.equal(loads, 2);
	});
});
