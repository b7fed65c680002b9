/**
 * The app before the app: it stands for what the last window left behind and takes intents, while the core (everything
 * that knows zod, ky, OAuth or `Intl`) is loaded after the first paint.
 */
import type { CreditBalance } from '../../creditbar.d.ts';
import type { FirstWorld } from '../platform/firstWorld';
import { Disposables } from '../util/disposables';
import { Emitter } from '../util/emitter';
import { fail } from '../util/result';
import type { App } from './app';
import type { AppView } from './appView';
import type { FirstView } from './firstView';
import type { Intent } from './intent';

export type LoadCore = () => Promise<{ createApp(): App }>;

export function createLazyApp(world: FirstWorld, first: FirstView, loadCore: LoadCore): App {
	const disposables = new Disposables();
	const viewChanged = disposables.add(new Emitter<AppView>());
	const accountsChanged = disposables.add(new Emitter<void>());
	const balanceChanged = disposables.add(new Emitter<CreditBalance | undefined>());
	let { view, isGlanceShown } = first;
	let isDisposed = false;
	let loaded: Promise<App> | undefined;
	let running: App | undefined;

	/** What would say it better could not be loaded. */
	const t = (text: string) => world.locale.translations[text] ?? text;
	const notStarted = () => t('Creditbar could not start. The log has the details.');

	function show(next: AppView): void {
		// Until the stored session is read there is nothing truer than what is on screen already.
		if (isGlanceShown && next.contextKeys['creditbar.state'] === 'restoring') return;
		isGlanceShown = false;
		view = next;
		viewChanged.fire(next);
	}

	function core(): Promise<App> {
		loaded ??= loadCore().then(({ createApp }) => {
			const app = disposables.add(createApp());
			disposables.add(app.onDidChangeView(show));
			disposables.add(app.accounts.onDidChange(() => accountsChanged.fire()));
			disposables.add(app.sharing.onDidChangeBalance(balance => balanceChanged.fire(balance)));
			if (isDisposed) return app;
			running = app;
			show(app.view);
			app.start();
			return app;
		});
		return loaded;
	}

	/** Null when the core cannot be loaded, which is written down; the next one to ask tries again. */
	async function coreOrNull(): Promise<App | null> {
		try {
			return await core();
		} catch (error) {
			loaded = undefined;
			world.log.error(`the extension could not load its core: ${String(error)}`);
			return null;
		}
	}

	async function dispatch(intent: Intent): Promise<void> {
		const app = await coreOrNull();
		// The words and the place for notifications are part of what could not be loaded.
		if (!app) void world.prompts.error(notStarted());
		await app?.dispatch(intent);
	}

	return {
		get view() {
			return isGlanceShown ? view : (running?.view ?? view);
		},
		onDidChangeView: viewChanged.event,
		dispatch,
		readPanelMessage: async message => (await coreOrNull())?.readPanelMessage(message) ?? null,
		accounts: {
			onDidChange: accountsChanged.event,
			current: async () => (await coreOrNull())?.accounts.current() ?? null,
			accessToken: async () => (await coreOrNull())?.accounts.accessToken() ?? null,
		},
		sharing: {
			get balance() {
				return running?.sharing.balance;
			},
			onDidChangeBalance: balanceChanged.event,
			async estimate(request) {
				const app = await coreOrNull();
				return app ? app.sharing.estimate(request) : fail('unavailable');
			},
			noteSpent: balance => void coreOrNull().then(app => app?.sharing.noteSpent(balance)),
			describeForAgents: async () => (await coreOrNull())?.sharing.describeForAgents() ?? notStarted(),
		},
		models: {
			list: async () => (await coreOrNull())?.models.list() ?? [],
			async *ask(question, signal) {
				const app = await coreOrNull();
				if (app) yield* app.models.ask(question, signal);
				else yield { kind: 'refused', message: notStarted() };
			},
			countTokens: async text => (await coreOrNull())?.models.countTokens(text) ?? text.length,
		},
		start: () => {
			disposables.add(world.timers.after(0, () => void coreOrNull()));
		},
		dispose() {
			isDisposed = true;
			disposables.dispose();
		},
	};
}
