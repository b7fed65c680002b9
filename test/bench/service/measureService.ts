/** (h): how much the mock service takes, and whether an answer costs more when the account is older. */
import { randomUUID } from 'node:crypto';
import { inTurns } from '../measure/inTurns';
import { ratioOf, spreadOf } from '../measure/spread';
import type { Chapter, Row } from '../report/chapter';
import type { CurvePoint } from '../report/curve';
import { sayMs, sayNumber, sayRatio } from '../report/say';
import { ask, askOften } from './askOften';
import type { RunningService } from './startService';

const rounds = 5;
const load = { callers: 16, times: 1_500 };
const claimDays = 12;
const flat = 1.3;

export interface ServiceOfSize {
	readonly requests: number;
	readonly service: RunningService;
}

export interface ServiceFindings {
	readonly chapter: Chapter;
	readonly claimCurve: readonly CurvePoint[];
}

export async function measureService(services: readonly ServiceOfSize[]): Promise<ServiceFindings> {
	const byName = Object.fromEntries(
		services.map(({ requests, service }) => [
			String(requests),
			() => askOften(`${service.url}/v1/account/overview`, bearer(service), load),
		]),
	);
	const overview = await inTurns(rounds, byName);
	const claims = await inTurns(
		claimDays,
		Object.fromEntries(services.map(({ requests, service }) => [String(requests), () => claimMs(service)])),
	);
	const smallest = String(services[0]?.requests);
	const msOf = (name: string) => (overview[name] ?? []).map(({ perSecond }) => 1_000 / perSecond);
	const rows = services.flatMap(({ requests, service }): Row[] => {
		const name = String(requests);
		const perSecond = spreadOf((overview[name] ?? []).map(one => one.perSecond));
		const growth = ratioOf(msOf(name), msOf(smallest));
		const claimGrowth = ratioOf(claims[name] ?? [], claims[smallest] ?? []);
		const size = `${sayNumber(requests)} requests, ${sayNumber(service.ledgerEntries)} ledger lines`;
		const isFloor = name === smallest;
		return [
			{
				what: `whole account read, ${size}`,
				measured: `${sayNumber(perSecond.median)} a second (${sayNumber(perSecond.min)}–${sayNumber(perSecond.max)})`,
				ratio: isFloor ? '1' : sayRatio(growth),
				target: isFloor ? '≥ 2,000 a second' : `≤ ${flat} × the smallest`,
				isMet: isFloor ? perSecond.median >= 2_000 : growth <= flat,
			},
			{
				what: `daily bonus claimed, ${size}`,
				measured: sayMs(claims[name] ?? []),
				ratio: isFloor ? '1' : sayRatio(claimGrowth),
				...(isFloor ? {} : { target: `≤ ${flat} × the smallest`, isMet: claimGrowth <= flat }),
			},
		];
	});
	return {
		chapter: {
			title: 'The mock service',
			method: `${load.callers} callers over kept-alive connections ask for the whole account, ${load.times.toLocaleString('en')} times a round, ${rounds} rounds in turns. The service checks a signed token, applies what is due, reads every section, checks its own answer against the contract and hashes it for its entity tag. A claim is the first of a new day, by one caller.`,
			rows,
		},
		claimCurve: services.map(({ requests }) => ({
			size: requests,
			value: spreadOf(claims[String(requests)] ?? []).median,
		})),
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
