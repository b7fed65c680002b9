/**
 * The app before the app: it paints what the last window left behind and takes intents, while the core (everything
 * that knows zod, ky, OAuth or `Intl`) is loaded after that first paint.
 */
import type { World } from '../platform/world';
import { Disposables } from '../util/disposables';
import { Emitter } from '../util/emitter';
import type { App } from './app';
import type { AppView } from './appView';
import { firstView } from './firstView';
import { recallGlance } from './glance';

export type LoadCore = () => Promise<{ readonly createApp: (world: World) => App }>;

export function createLazyApp(world: World, loadCore: LoadCore): App {
	const disposables = new Disposables();
	const viewChanged = disposables.add(new Emitter<AppView>());
	const accountsChanged = disposables.add(new Emitter<void>());
	const glance = recallGlance(world.memory, world.clock.now());
	let view = firstView(glance);
	let loaded: Promise<App> | undefined;

	function show(next: AppView): void {
		// Until the stored session is read there is nothing truer than what is on screen already.
		if (glance && next.contextKeys['creditbar.state'] === 'restoring') return;
		view = next;
		viewChanged.fire(next);
	}

	function core(): Promise<App> {
		loaded ??= loadCore().then(({ createApp }) => {
			const app = disposables.add(createApp(world));
			disposables.add(app.onDidChangeView(show));
			disposables.add(app.accounts.onDidChange(() => accountsChanged.fire()));
			show(app.view);
			app.start();
			return app;
		});
		return loaded;
	}

	return {
		get view() {
			return view;
		},
		onDidChangeView: viewChanged.event,
		dispatch: async intent => (await core()).dispatch(intent),
		readPanelMessage: async message => (await core()).readPanelMessage(message),
		accounts: {
			onDidChange: accountsChanged.event,
			current: async () => (await core()).accounts.current(),
			accessToken: async () => (await core()).accounts.accessToken(),
		},
		start: () => {
			disposables.add(
				world.timers.after(0, () => {
					core().catch(error => world.log.error(`the extension could not load its core: ${String(error)}`));
				}),
			);
		},
		dispose: () => disposables.dispose(),
	};
}
