/** The answers that many routes share, by name: one for each set of problem codes, and 304. */
import { type ProblemCode, problemStatus } from '../../src/contract/problem';
import type { Route } from '../../src/contract/routes';
import { schemaRef } from './describeSchemas';
import type { JsonObject } from './json';

const problemsOfAll: ProblemCode[] = [
	'malformed-request',
	'rate-limited',
	'internal',
	'upstream-unavailable',
];
const problemsOfReads: ProblemCode[] = ['unknown-parameter'];
const problemsOfLists: ProblemCode[] = ['invalid-cursor'];
const problemsOfScoped: ProblemCode[] = ['unauthenticated', 'token-expired', 'forbidden-scope'];
const problemsOfKeyed: ProblemCode[] = [
	'idempotency-key-missing',
	'idempotency-key-in-progress',
	'idempotency-key-reused',
];
const problemsOfBodies: ProblemCode[] = ['payload-too-large', 'unsupported-media-type'];

interface ProblemAnswer {
	/** Its codes, joined. */
	readonly name: string;
	readonly status: number;
	readonly codes: readonly ProblemCode[];
}

/** The problems a route may answer with, one answer for each status. */
export function problemAnswersOf(route: Route): ProblemAnswer[] {
	const codes = new Set<ProblemCode>([
		...problemsOfAll,
		...(route.method === 'GET' ? problemsOfReads : []),
		...(route.query !== undefined && 'cursor' in route.query ? problemsOfLists : []),
		...(route.scope === undefined ? [] : problemsOfScoped),
		...(route.keyed ? problemsOfKeyed : []),
		...(route.request === undefined ? [] : problemsOfBodies),
		...(route.problems ?? []),
	]);
	const statuses = new Set([...codes].map(code => problemStatus[code]));
	return [...statuses]
		.sort((a, b) => a - b)
		.map(status => {
			const ofStatus = [...codes].filter(code => problemStatus[code] === status);
			return { name: ofStatus.join('.'), status, codes: ofStatus };
		});
}

export function describeSharedAnswers(all: readonly Route[]): JsonObject {
	const problems = all
		.flatMap(problemAnswersOf)
		.map(answer => [answer.name, describeProblemAnswer(answer)] as const);
	return {
		'not-modified': {
			description: 'Not changed since that ETag',
			headers: headersOf('ETag', 'Cache-Control'),
		},
		...Object.fromEntries(problems),
	};
}

function describeProblemAnswer({ status, codes }: ProblemAnswer): JsonObject {
	const extra =
		status === 401 ? ['WWW-Authenticate'] : status === 429 || status === 503 ? ['Retry-After'] : [];
	return {
		description: codes.map(code => `\`${code}\``).join(', '),
		headers: headersOf(...extra),
		content: { 'application/problem+json': { schema: { $ref: schemaRef('Problem') } } },
	};
}

export function headersOf(...extra: readonly string[]): JsonObject {
	const names = ['Request-Id', 'RateLimit-Policy', 'RateLimit', ...extra];
	return Object.fromEntries(names.map(name => [name, { $ref: `#/components/headers/${name}` }]));
}
