/** (a) again, by size: activation with what an account of each size has left in storage. It must not grow. */
import { type Folders, stubRun } from '../activation/measureUnderStub';
import { signedIn } from '../activation/rememberedAccount';
import { flat, isFlat } from '../measure/flat';
import { inTurns } from '../measure/inTurns';
import { runProgram } from '../measure/runProgram';
import { ratioOf } from '../measure/spread';
import type { StubActivation } from '../programs/activateUnderStub';
import type { LeftBehind } from '../programs/firstWindow';
import type { Row } from '../report/chapter';
import type { Curve } from '../report/curve';
import { sayCount, sayKb, sayMs, sayRatio } from '../report/say';
import type { ServiceOfSize } from '../service/measureService';

const rounds = 15;

export async function measureActivationBySize(
	services: readonly ServiceOfSize[],
	{ creditbar }: Folders,
	within: string,
): Promise<{ rows: Row[]; curve: Curve }> {
	const left = new Map<string, LeftBehind>();
	const candidates: Record<string, () => Promise<StubActivation>> = {};
	for (const { requests, service } of services) {
		const { settings, storage } = signedIn(service.url, service.session, Date.now());
		const first = await runProgram<LeftBehind>(
			'firstWindow',
			stubRun(creditbar, within, { settings, storage }),
		);
		left.set(String(requests), first);
		const next = stubRun(creditbar, within, { settings, storage: first.storage });
		candidates[String(requests)] = () => runProgram<StubActivation>('activateUnderStub', next);
	}
	const samples = await inTurns(rounds, candidates);
	const msOf = (name: string) => (samples[name] ?? []).map(({ totalMs }) => totalMs);
	const [smallest = ''] = services.map(({ requests }) => String(requests));
	const growthOf = (name: string) => ratioOf(msOf(name), msOf(smallest));
	const rows = services.flatMap(({ requests }): Row[] => {
		const name = String(requests);
		const { bytes = Number.NaN, text = '' } = left.get(name) ?? {};
		if (samples[name]?.some(({ statusText }) => statusText?.text !== text))
			throw new Error(`The status bar did not begin with "${text}".`);
		const size = `after ${sayCount(requests)} requests`;
		const growth = growthOf(name);
		const bytesGrowth = bytes / (left.get(smallest)?.bytes ?? Number.NaN);
		const isFloor = name === smallest;
		return [
			{
				what: `activation, ${size}`,
				measured: sayMs(msOf(name)),
				ratio: isFloor ? '1' : sayRatio(growth),
				...(isFloor ? {} : { floor: sayMs(msOf(smallest)), target: flat, isMet: isFlat(growth) }),
			},
			{
				what: `kept for the next start, ${size}`,
				measured: sayKb(bytes),
				ratio: isFloor ? '1' : sayRatio(bytesGrowth),
				...(isFloor ? {} : { target: flat, isMet: isFlat(bytesGrowth) }),
			},
		];
	});
	const points = services.map(({ requests }) => ({ size: requests, value: growthOf(String(requests)) }));
	return { rows, curve: { name: 'activation', points } };
}
