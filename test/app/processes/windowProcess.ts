/** A window as a process of its own: the whole app, the real network and locks, and a clock that is led from outside. */
import { createApp } from '../../../src/app/createApp';
import { vscodeLocks } from '../../../src/platform/vscode/locks';
import { eventually } from '../../support/eventually';
import { FakeSettings } from '../../support/fakeSettings';
import { fakeWorld } from '../../support/fakeWorld';
import { SeededRandom } from '../../support/seededRandom';
import { settle } from '../../support/settle';
import { MemoryOnDisk, secretsOnDisk } from './shareOnDisk';

/** `start`, `pass MS` and `refresh`; each is answered with what the status bar says once all is quiet. */
export async function beWindow(folder: string, backendUrl: string, seed: number): Promise<void> {
	let underWay = 0;
	const world = fakeWorld({
		http: async (input, init) => {
			underWay++;
			try {
				return await fetch(input, init);
			} finally {
				underWay--;
			}
		},
		memory: new MemoryOnDisk(folder),
		random: new SeededRandom(seed),
		settings: new FakeSettings({ backendUrl, developerMode: true }),
	});
	const locks = vscodeLocks({ scheme: 'file', fsPath: folder });
	const app = createApp({ ...world, secrets: secretsOnDisk(folder), locks });

	const quiet = () =>
		eventually('the window comes to rest', async () => {
			await settle();
			const { panel } = app.view;
			const isBusy = panel.kind === 'opening' || (panel.kind === 'open' && panel.freshness.isRefreshing);
			return underWay === 0 && !isBusy;
		});

	const carryOut = async (order: string, byMs: number) => {
		if (order === 'start') app.start();
		if (order === 'pass') await world.timers.advance(byMs);
		if (order === 'refresh') await app.dispatch({ kind: 'refresh' });
		await quiet();
		process.send?.([app.view.statusBar.text, ...world.prompts.messages]);
	};
	process.on('message', message => {
		const [order, byMs] = Array.isArray(message) ? message.map(String) : [];
		void carryOut(order ?? '', Number(byMs));
	});
	process.on('disconnect', () => process.exit());
	process.send?.(['ready']);
}
