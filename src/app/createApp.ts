/** The only place that news things up. What it returns is all that a surface needs to know. */
import { AccountStore } from '../account/accountStore';
import { backendOrigin } from '../meter/backendOrigin';
import type { World } from '../platform/world';
import { speak } from '../present/speak';
import { Disposables } from '../util/disposables';
import { Emitter } from '../util/emitter';
import { ModelChoice } from './actions/modelChoice';
import { createAlerts } from './alertSteps';
import type { AccountAccess, App } from './app';
import { ClockJumps } from './clockJumps';
import { type Connection, createConnection } from './connection';
import { createDispatch } from './dispatch';
import { rememberGlance } from './glance';
import type { Intent } from './intent';
import { PanelInbox } from './panelInbox';
import { PanelPlaceCell } from './panelPlaceCell';
import { createPaymentNews } from './paymentNews';
import { createModelSharing } from './sharing/createModelSharing';
import { createSharing } from './sharing/createSharing';
import { shownAccount } from './shownAccount';
import { StatusBarLookCell } from './statusBarLookCell';
import { ViewLoop } from './viewLoop';

export function createApp(outside: World): App {
	const jumps = new ClockJumps(outside.clock);
	const world: World = { ...outside, timers: jumps.around(outside.timers) };
	speak(world.locale.translations);
	const store = new AccountStore();
	const disposables = new Disposables();
	disposables.add(jumps);
	const place = new PanelPlaceCell(world.clock);
	const look = new StatusBarLookCell(world.settings);
	const views = disposables.add(new ViewLoop(world, store, place, look));
	const accountsChanged = disposables.add(new Emitter<void>());
	const inbox = new PanelInbox(world.clock);
	let connection: Connection | null = null;

	/** Builds the connection that the settings ask for; an unchanged address keeps the one there is. */
	function connect(): void {
		const { backendUrl, developerMode } = world.settings.read();
		const origin = backendOrigin(backendUrl, developerMode);
		if (origin.ok && connection?.origin === origin.value) return;
		connection?.dispose();
		connection = null;
		if (!origin.ok) {
			world.log.info(`not connected: the address is ${origin.problem}`);
			store.set({ kind: 'disconnected', addressProblem: origin.problem });
			return;
		}
		world.log.info(`the backend is ${origin.value}`);
		store.set({ kind: 'restoring' });
		connection = createConnection(world, store, origin.value, jumps.onDidJump);
		connection.session.onDidChange(state => {
			world.log.info(`session: ${state.kind}`);
			accountsChanged.fire();
		});
		void connection.session.start();
	}

	const carryOut = createDispatch(world, store, place, () => connection, look);
	/** Whoever asks for something looks at the screen, which may tell the age of before the computer slept. */
	const dispatch = (intent: Intent) => {
		views.look();
		return carryOut(intent);
	};
	disposables.add(createAlerts(world, store, dispatch));
	disposables.add(createPaymentNews(world, store, place, dispatch));
	disposables.add(jumps.onDidJump(() => views.look()));
	disposables.add(world.settings.onDidChange(connect));
	// In private the account has another name.
	disposables.add(world.settings.onDidChange(() => accountsChanged.fire()));
	disposables.add(
		views.onDidChangeView(view => rememberGlance(world, store.state, view.statusBar, look.look)),
	);
	disposables.add({ dispose: () => connection?.dispose() });

	const accounts: AccountAccess = {
		onDidChange: accountsChanged.event,
		async current() {
			const active = await signedIn();
			const state = active?.session.state;
			return state?.kind === 'signedIn' && state.account
				? { sessionId: state.sessionId, account: await shownAccount(world, state.account) }
				: null;
		},
		async accessToken() {
			const token = await connection?.session.accessToken();
			return token?.ok ? token.value : null;
		},
	};

	/** Of somebody who is signed in; the first question of a window may come before the stored session is read. */
	async function signedIn(): Promise<Connection | null> {
		const active = connection;
		await active?.session.start();
		return active?.session.state.kind === 'signedIn' ? active : null;
	}

	const shared = {
		world,
		store,
		connection: () => connection,
		signedIn,
		models: new ModelChoice(world),
		disposables,
	};
	return {
		get view() {
			return views.view;
		},
		onDidChangeView: views.onDidChangeView,
		dispatch,
		readPanelMessage: async message => inbox.accept(message),
		accounts,
		sharing: createSharing(shared),
		models: createModelSharing(shared),
		start: connect,
		dispose: () => disposables.dispose(),
	};
}
