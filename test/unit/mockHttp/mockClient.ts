/** A signed-in person in front of a mock of their own: one line for each thing a test wants to ask. */
import { randomUUID } from 'node:crypto';
import type { Account } from '../../mock-server/account/account';
import {
	createMockServer,
	type MockServer,
	type MockServerOptions,
} from '../../mock-server/createMockServer';
import { FakeClock } from '../../support/fakeClock';
import { FakeTimers } from '../../support/fakeTimers';

export const origin = 'https://meter.example';

const plenty = { quota: 1_000_000_000, windowS: 60 };
export const noRateLimits = { read: plenty, write: plenty, models: plenty };

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	/** The parsed body; undefined where there is none. */
	readonly body: unknown;
}

export class MockClient {
	private constructor(
		readonly mock: MockServer,
		readonly clock: FakeClock,
		readonly timers: FakeTimers,
		readonly token: string,
		readonly accountId: string,
	) {}

	static async signIn(options: MockServerOptions = {}): Promise<MockClient> {
		const clock = new FakeClock();
		const timers = new FakeTimers(clock);
		const mock = createMockServer({ clock, timers, origin, rateLimits: noRateLimits, ...options });
		const { accessToken } = await mock.control.issueSession();
		const first = mock.control.world.accounts[0];
		return new MockClient(mock, clock, timers, accessToken, first?.accountId ?? '');
	}

	/** Another person of the same mock. */
	async join(account: Account): Promise<MockClient> {
		const { accessToken } = await this.mock.control.issueSession(account.accountId);
		return new MockClient(this.mock, this.clock, this.timers, accessToken, account.accountId);
	}

	/** A newcomer on the free plan, so that a test begins with nobody's history. */
	joinNew(email = `${randomUUID()}@example.com`): Promise<MockClient> {
		return this.join(this.mock.control.world.createAccount({ email, emailVerified: true }, this.clock.now()));
	}

	get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
		return this.send('GET', path, { headers });
	}

	post(path: string, body?: unknown, key: string | null = randomUUID()): Promise<Answer> {
		return this.send('POST', path, { body, headers: key === null ? {} : { 'Idempotency-Key': key } });
	}

	async send(
		method: string,
		path: string,
		{ body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
	): Promise<Answer> {
		const response = await this.open(method, path, { body, headers });
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, body: parsed(text) };
	}

	/** The response as it comes, its body unread. */
	open(
		method: string,
		path: string,
		{ body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
	): Promise<Response> {
		const all = new Headers({ Authorization: `Bearer ${this.token}`, ...headers });
		if (headers['Authorization'] === '') all.delete('Authorization');
		if (body !== undefined && !all.has('Content-Type')) all.set('Content-Type', 'application/json');
		const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
		return this.mock.fetch(`${origin}${path}`, {
			method,
			headers: all,
			...(text === undefined ? {} : { body: text }),
		});
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
