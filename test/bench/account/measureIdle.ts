/** (g): what an editor that is left alone costs, with more and more windows. */
import { quietIntervalMs } from '../../../src/account/refreshSchedule';
import { inTurns } from '../measure/inTurns';
import { runProgram } from '../measure/runProgram';
import type { IdleWindows } from '../programs/idleWindows';
import type { Chapter, Row } from '../report/chapter';
import { sayMs } from '../report/say';

const rounds = 3;
const windowCounts = [1, 3, 10];
const intervals = (10 * 60_000) / quietIntervalMs;

export async function measureIdle(): Promise<Chapter> {
	const samples = await inTurns(
		rounds,
		Object.fromEntries(
			windowCounts.map(windows => [
				String(windows),
				() => runProgram<IdleWindows>('idleWindows', { windows }),
			]),
		),
		0,
	);
	const rows = windowCounts.flatMap((windows): Row[] => {
		const own = samples[String(windows)] ?? [];
		// The same in every round, because the time is simulated; only what it costs is not.
		const [idle] = own;
		if (!idle) throw new Error('Nothing was simulated.');
		const name = `${windows} ${windows === 1 ? 'window' : 'windows'}`;
		return [
			{
				what: `requests, ${name}, one of them looked at`,
				measured: `${idle.requests}, of them ${idle.notModified} × 304`,
				target: `≤ ${intervals}: one for each interval of ${quietIntervalMs / 60_000} minutes`,
				isMet: idle.requests <= intervals && idle.notModified === idle.requests,
			},
			{ what: `timers that went off, ${name}, one of them looked at`, measured: String(idle.wakeUps) },
			{
				what: `CPU of these ten minutes, ${name}, with the service in the same process`,
				measured: sayMs(own.map(({ cpuMs }) => cpuMs)),
			},
			{
				what: `timers set, timers that went off, requests: ${name}, none looked at`,
				measured: `${idle.timersWithoutFocus}, ${idle.wakeUpsWithoutFocus}, ${idle.requestsWithoutFocus}`,
				target: '0, 0, 0',
				isMet: idle.timersWithoutFocus + idle.wakeUpsWithoutFocus + idle.requestsWithoutFocus === 0,
			},
		];
	});
	return {
		title: 'Left alone for ten minutes',
		method:
			'Simulated time: windows of one editor that share storage and locks, signed in to the same account, the panel closed, nothing happening; then another ten minutes in which no window has the focus. Only timers of the extension count. The CPU time is that of three rounds in turns.',
		rows,
	};
}
