/** (h): how much the mock service takes, and whether an answer costs more when the account is older. */
import { randomUUID } from 'node:crypto';
import { flat, isFlat } from '../measure/flat';
import { inTurns } from '../measure/inTurns';
import { ratioOf, spreadOf } from '../measure/spread';
import type { Chapter, Row } from '../report/chapter';
import type { Curve } from '../report/curve';
import { sayCount, sayMs, sayNumber, sayRatio } from '../report/say';
import { ask, askOften } from './askOften';
import type { RunningService } from './startService';

const rounds = 25;
/** Short rounds: what else the machine does then hits all four alike. */
const load = { callers: 16, times: 300 };
/** A fresh process compiles what it runs: until then it is the process that is measured and not the account. */
const warmUps = 6;
const leastPerSecond = 2_000;
const claimDays = 40;
const claimWarmUps = 20;
const whatWasFound =
	'What a profile of the service found, when a claim cost a third more with 100,000 requests: the claim itself was the same work, but the call that moves the clock to the next day, right before it, read the whole ledger only to answer what time it was: 40 ms, 60 % of that process’s time, and a claim that began with none of its data in the processor’s caches. It answers from the clock now. The ledger is indexed; `test/unit/ledger` holds the index against a plain fold over all lines.';

export interface ServiceOfSize {
	readonly requests: number;
	readonly service: RunningService;
}

export interface ServiceFindings {
	readonly chapter: Chapter;
	readonly claimCurve: Curve;
}

export async function measureService(services: readonly ServiceOfSize[]): Promise<ServiceFindings> {
	const byName = Object.fromEntries(
		services.map(({ requests, service }) => [
			String(requests),
			() => askOften(`${service.url}/v1/account/overview`, bearer(service), load),
		]),
	);
	const overview = await inTurns(rounds, byName, warmUps);
	const claims = await inTurns(
		claimDays,
		Object.fromEntries(services.map(({ requests, service }) => [String(requests), () => claimMs(service)])),
		claimWarmUps,
	);
	const smallest = String(services[0]?.requests);
	const msOf = (name: string) => (overview[name] ?? []).map(({ perSecond }) => 1_000 / perSecond);
	const flatness = (name: string, growth: number): Partial<Row> =>
		name === smallest ? { ratio: '1' } : { ratio: sayRatio(growth), target: flat, isMet: isFlat(growth) };
	const rows = services.flatMap(({ requests, service }): Row[] => {
		const name = String(requests);
		const perSecond = spreadOf((overview[name] ?? []).map(one => one.perSecond));
		const size = `${sayCount(requests)} requests`;
		return [
			{
				what: `whole account read, ${size}`,
				measured: `${sayNumber(perSecond.median)} a second (${sayNumber(perSecond.min)}–${sayNumber(perSecond.max)}), ${sayCount(service.ledgerEntries)} ledger lines`,
				target: `≥ ${sayCount(leastPerSecond)} a second`,
				isMet: perSecond.median >= leastPerSecond,
			},
			{
				what: `time for such a read, ${size}`,
				measured: sayMs(msOf(name)),
				...flatness(name, ratioOf(msOf(name), msOf(smallest))),
			},
			{
				what: `daily bonus claimed, ${size}`,
				measured: sayMs(claims[name] ?? []),
				...flatness(name, ratioOf(claims[name] ?? [], claims[smallest] ?? [])),
			},
		];
	});
	return {
		chapter: {
			title: 'The mock service',
			method: `${load.callers} callers over kept-alive connections ask for the whole account, ${load.times.toLocaleString('en')} times a round, ${rounds} rounds in turns after ${warmUps} that do not count; the time is that between two answers. The service checks that a signed token still counts (its signature once), applies what is due, reads every section, checks its own answer against the contract and hashes it for its entity tag. A claim is the first of a new day, by one caller, ${claimDays} days in turns after ${claimWarmUps} that do not count.`,
			rows,
			notes: [whatWasFound],
		},
		claimCurve: {
			name: 'daily bonus claimed',
			points: services.map(({ requests }) => ({
				size: requests,
				value: ratioOf(claims[String(requests)] ?? [], claims[smallest] ?? []),
			})),
		},
	};
}

async function claimMs(service: RunningService): Promise<number> {
	await ask(`${service.url}/__mock/clock`, { method: 'POST', body: { advanceMs: 24 * 60 * 60_000 } });
	const headers = { ...(await freshBearer(service)), 'Idempotency-Key': randomUUID() };
	const startedAt = performance.now();
	const { status, body } = await ask(`${service.url}/v1/daily-bonus/claim`, {
		method: 'POST',
		headers,
		body: {},
	});
	if (status >= 300) throw new Error(`The claim was answered with ${status}: ${body}`);
	return performance.now() - startedAt;
}

/** A day later, every token has ended. */
async function freshBearer({ url }: RunningService): Promise<Record<string, string>> {
	const { body } = await ask(`${url}/__mock/sessions`, { method: 'POST', body: {} });
	const { accessToken } = JSON.parse(body);
	return { authorization: `Bearer ${accessToken}` };
}

export function bearer({ session }: RunningService): Record<string, string> {
	return { authorization: `Bearer ${session.accessToken}` };
}
