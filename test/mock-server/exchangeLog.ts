/**
 * Every request the server saw, so that a test can say "none" and "one". Secrets are left out where they
 * could be.
 */
import type { RouteName } from '../../src/contract/routes';
import type { Fault } from './faults/fault';

export interface Exchange {
	readonly sequence: number;
	/** On the mock's clock. */
	readonly at: string;
	readonly method: string;
	readonly path: string;
	/** Left out of sign-in addresses, whose queries carry codes. */
	readonly query: string;
	readonly route: RouteName | null;
	readonly requestId: string;
	readonly fault: Fault['kind'] | null;
	readonly isAuthorized: boolean;
	readonly headers: Readonly<Record<string, string>>;
	/** Null while it is under way, 0 where the connection was cut. */
	readonly status: number | null;
}

const shownHeaders = [
	'accept',
	'content-type',
	'creditbar-operation',
	'creditbar-session',
	'idempotency-key',
	'if-none-match',
	'last-event-id',
	'user-agent',
];

export class ExchangeLog {
	#exchanges: Exchange[] = [];
	#sequence = 0;

	open(
		request: Request,
		known: Pick<Exchange, 'at' | 'route' | 'requestId' | 'fault'>,
	): (status: number) => void {
		const url = new URL(request.url);
		const shown = shownHeaders.flatMap(name => {
			const value = request.headers.get(name);
			return value === null ? [] : [[name, value] as const];
		});
		const exchange: Exchange = {
			...known,
			sequence: this.#sequence++,
			method: request.method,
			path: url.pathname,
			query: url.pathname.startsWith('/oauth/') ? '' : url.search,
			isAuthorized: request.headers.has('authorization'),
			headers: Object.fromEntries(shown),
			status: null,
		};
		const place = this.#exchanges.push(exchange) - 1;
		const list = this.#exchanges;
		return status => {
			list[place] = { ...exchange, status };
		};
	}

	list(): readonly Exchange[] {
		return this.#exchanges;
	}

	/** How often each route was asked; what is no route of the contract counts under its path. */
	hits(): Record<string, number> {
		const hits: Record<string, number> = {};
		for (const { route, path } of this.#exchanges) hits[route ?? path] = (hits[route ?? path] ?? 0) + 1;
		return hits;
	}

	clear(): void {
		this.#exchanges = [];
	}
}
