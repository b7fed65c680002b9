// Ten minutes of an account that is left alone, in simulated time: so many windows of one editor, one of them with the
// focus, then ten minutes in which none has it. The mock service is in the same process and keeps its own timers.
import { createApp } from '../../../src/app/createApp';
import type { Timers } from '../../../src/platform/timers';
import { sessionRecordKey } from '../../../src/session/sessionRecord';
import { createMockServer } from '../../mock-server/createMockServer';
import { anotherWindow } from '../../support/anotherWindow';
import { FakeHttp } from '../../support/fakeHttp';
import { FakeWindowFocus } from '../../support/fakeWindowFocus';
import { fakeWorld } from '../../support/fakeWorld';
import { turnOfTimers } from '../../support/turnOfTimers';
import { report } from './stubRun';

export interface IdleWindows {
	readonly requests: number;
	readonly notModified: number;
	/** How often a timer of ours went off. */
	readonly wakeUps: number;
	readonly cpuMs: number;
	readonly requestsWithoutFocus: number;
	readonly wakeUpsWithoutFocus: number;
	/** Set and waiting while no window has the focus. */
	readonly timersWithoutFocus: number;
}

const origin = 'https://meter.example';
const spanMs = 10 * 60_000;
const longestStepMs = 5_000;

async function main(windows: number): Promise<void> {
	const network = new FakeHttp();
	const first = fakeWorld({ network });
	const server = createMockServer({ scenario: 'pro', clock: first.clock, timers: first.timers, origin });
	network.handler = request => server.fetch(request);
	const session = await server.control.issueSession();
	const record = { version: 1, origin, sessionId: 'bench', generation: 1, account: null };
	await first.secrets.store(
		sessionRecordKey(origin),
		JSON.stringify({ ...record, ...session, lifetimeMs: 3 * spanMs, receivedAt: first.clock.now() }),
	);

	let wakeUps = 0;
	let waiting = 0;
	const timers: Timers = {
		after(delayMs, run) {
			waiting += 1;
			let isWaiting = true;
			const over = () => {
				if (isWaiting) waiting -= 1;
				isWaiting = false;
			};
			const timer = first.timers.after(delayMs, () => {
				over();
				wakeUps += 1;
				run();
			});
			return {
				dispose() {
					over();
					timer.dispose();
				},
			};
		},
	};
	const focus = [...Array(windows).keys()].map(index => new FakeWindowFocus(index === 0));
	for (const windowFocus of focus) {
		const world = anotherWindow(first, { windowFocus });
		const app = createApp({ ...world, timers, locale: first.locale });
		app.start();
		await calm();
	}
	const pass = async () => {
		server.control.clearExchanges();
		wakeUps = 0;
		const cpu = process.cpuUsage();
		for (let passedMs = 0; passedMs < spanMs; ) {
			const stepMs = Math.max(1, Math.min(first.timers.delays[0] ?? longestStepMs, longestStepMs));
			await first.timers.advance(stepMs);
			await calm();
			passedMs += stepMs;
		}
		const used = process.cpuUsage(cpu);
		const exchanges = server.control.exchanges();
		return {
			requests: exchanges.length,
			notModified: exchanges.filter(({ status }) => status === 304).length,
			wakeUps,
			cpuMs: (used.user + used.system) / 1_000,
		};
	};
	const watched = await pass();
	for (const windowFocus of focus) windowFocus.blur();
	await calm();
	const timersWithoutFocus = waiting;
	const unwatched = await pass();
	const idle: IdleWindows = {
		...watched,
		requestsWithoutFocus: unwatched.requests,
		wakeUpsWithoutFocus: unwatched.wakeUps,
		timersWithoutFocus,
	};
	report(idle);
}

/** Signatures are checked on another thread, which takes real time. */
async function calm(): Promise<void> {
	await turnOfTimers();
	await turnOfTimers();
}

void main(JSON.parse(process.argv[2] ?? '').windows);
