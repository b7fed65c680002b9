// The list of requests as the panel gets it: the whole app against a service on loopback, the Usage tab in sight. Says how
// long a first page takes from the intent to the described view, and what the panel is then sent.
import type { App } from '../../../src/app/app';
import { createApp } from '../../../src/app/createApp';
import type { OpenPanel } from '../../../src/protocol/panelState';
import { sessionRecordKey } from '../../../src/session/sessionRecord';
import type { IssuedSession } from '../../mock-server/http/oauth/createOAuthServer';
import { FakeSettings } from '../../support/fakeSettings';
import { fakeWorld } from '../../support/fakeWorld';
import { report } from './stubRun';

export interface ListPages {
	readonly firstPageMs: readonly number[];
	readonly first: OpenPanel;
	readonly second: OpenPanel;
}

interface Input {
	readonly url: string;
	readonly session: IssuedSession;
}

const rounds = 20;
const warmUps = 20;
const everything = { kind: 'filterRequests', modelId: null, status: null, sessionId: null } as const;

async function main({ url, session }: Input): Promise<void> {
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

	const firstPageMs: number[] = [];
	for (let round = -warmUps; round < rounds; round += 1) {
		const startedAt = performance.now();
		await app.dispatch(everything);
		if (round >= 0) firstPageMs.push(performance.now() - startedAt);
	}
	const first = shown(app);
	await app.dispatch({ kind: 'nextRequests' });
	const pages: ListPages = { firstPageMs, first, second: shown(app) };
	report(pages);
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

const input: Input = JSON.parse(process.argv[2] ?? '');
void main(input);
