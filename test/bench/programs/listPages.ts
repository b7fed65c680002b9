// The list of requests as the panel gets it, for several accounts in turns: the whole app against services on loopback,
// the Usage tab in sight. Says how long a first page takes from the intent to the described view, and what the panel is
// then sent. In one process, because one that has just begun would be measured as slower.
import type { App } from '../../../src/app/app';
import { createApp } from '../../../src/app/createApp';
import type { OpenPanel } from '../../../src/protocol/panelState';
import { sessionRecordKey } from '../../../src/session/sessionRecord';
import type { IssuedSession } from '../../mock-server/http/oauth/createOAuthServer';
import { FakeSettings } from '../../support/fakeSettings';
import { fakeWorld } from '../../support/fakeWorld';
import { inTurns } from '../measure/inTurns';
import { report } from './stubRun';

export interface ListPages {
	readonly firstPageMs: readonly number[];
	readonly first: OpenPanel;
	readonly second: OpenPanel;
}

export interface ServiceOfName {
	readonly name: string;
	readonly url: string;
	readonly session: IssuedSession;
}

const rounds = 100;
const warmUps = 40;
const everything = { kind: 'filterRequests', modelId: null, status: null, sessionId: null } as const;

async function main(services: readonly ServiceOfName[]): Promise<void> {
	const candidates: Record<string, () => Promise<number>> = {};
	const apps: Record<string, App> = {};
	for (const service of services) {
		const app = await lookingAtUsage(service);
		apps[service.name] = app;
		candidates[service.name] = async () => {
			const startedAt = performance.now();
			await app.dispatch(everything);
			return performance.now() - startedAt;
		};
	}
	const samples = await inTurns(rounds, candidates, warmUps);
	const found: Record<string, ListPages> = {};
	for (const [name, app] of Object.entries(apps)) {
		const first = shown(app);
		await app.dispatch({ kind: 'nextRequests' });
		found[name] = { firstPageMs: samples[name] ?? [], first, second: shown(app) };
	}
	report(found);
}

/** A window of its own, signed in, with everything read that its Usage tab shows. */
async function lookingAtUsage({ url, session }: ServiceOfName): Promise<App> {
	const settings = new FakeSettings({ backendUrl: url, developerMode: true });
	const world = { ...fakeWorld({ settings }), http: fetch };
	const record = { version: 1, origin: url, sessionId: 'bench', generation: 1, account: null };
	await world.secrets.store(
		sessionRecordKey(url),
		JSON.stringify({ ...record, ...session, receivedAt: world.clock.now() }),
	);
	const app = createApp(world);
	app.start();
	await until(() => app.view.panel.kind === 'open');
	await app.dispatch({ kind: 'panelShown' });
	await app.dispatch({ kind: 'showTab', tab: 'usage' });
	await app.dispatch({ kind: 'showPlace', place: { tab: 'usage', focus: 'requests' } });
	await until(() => Object.values(shown(app).usage).every(({ status }) => status !== 'loading'));
	return app;
}

function shown(app: App): OpenPanel {
	const { panel } = app.view;
	if (panel.kind !== 'open') throw new Error(`The panel shows an account that is ${panel.kind}.`);
	return panel;
}

async function until(isSo: () => boolean): Promise<void> {
	const deadline = performance.now() + 10_000;
	while (!isSo()) {
		if (performance.now() > deadline) throw new Error('The list was not read.');
		await new Promise(resolve => setTimeout(resolve, 10));
	}
}

const services: readonly ServiceOfName[] = JSON.parse(process.argv[2] ?? '');
void main(services);
