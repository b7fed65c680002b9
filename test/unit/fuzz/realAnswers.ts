/** What the service really answers, in every scenario it has. */
import { type RouteName, routes } from '../../../src/contract/routes';
import type { AnyWire } from '../../../src/contract/wire';
import { scenarios } from '../../mock-server/scenarios';
import { MockClient } from '../mockHttp/mockClient';

export interface RealAnswer {
	readonly scenario: string;
	readonly route: RouteName;
	readonly wire: AnyWire;
	readonly body: unknown;
}

/** Lists are as good with two items as with a hundred. */
const longestList = 2;

export async function realAnswers(): Promise<RealAnswer[]> {
	const answers: RealAnswer[] = [];
	for (const { name: scenario } of scenarios) {
		const client = await MockClient.signIn({ scenario });
		for (const [name, route] of Object.entries(routes)) {
			const isPlainRead = route.method === 'GET' && 'response' in route && !route.path.includes('{');
			if (!isPlainRead || !isRouteName(name)) continue;
			const { status, body } = await client.get(route.path);
			if (status === 200)
				answers.push({ scenario, route: name, wire: route.response, body: shortened(body) });
		}
	}
	return answers;
}

function isRouteName(name: string): name is RouteName {
	return Object.hasOwn(routes, name);
}

function shortened(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, longestList).map(shortened);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shortened(member)]));
}
