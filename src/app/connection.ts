/** Everything that belongs to one backend: it is built when an address is set and thrown away when that changes. */
import type { AccountStore } from '../account/accountStore';
import { AccountSync } from '../account/accountSync';
import { BillingSync } from '../account/billing/billingSync';
import { MeteredChat } from '../account/chat/meteredChat';
import { EventsSync } from '../account/events/eventsSync';
import { FeedbackSync } from '../account/feedback/feedbackSync';
import { ForecastSync } from '../account/forecast/forecastSync';
import { IdempotencyKey } from '../account/idempotencyKey';
import { RefreshSchedule } from '../account/refreshSchedule';
import { LastEstimate } from '../account/sharing/lastEstimate';
import { SnapshotCache } from '../account/snapshotCache';
import { UsageSync } from '../account/usage/usageSync';
import { CoolDown } from '../meter/coolDown';
import { Departure } from '../meter/departure';
import { createHostedEvents } from '../meter/events/hostedEvents';
import { fetchAvatar } from '../meter/fetchAvatar';
import { createHostedBackend } from '../meter/hostedBackend';
import { createHttpChannel } from '../meter/httpChannel';
import type { ModelBackend } from '../meter/meteringBackend';
import { paymentPage } from '../meter/paymentPage';
import type { World } from '../platform/world';
import { promptTexts } from '../present/promptTexts';
import { createSession } from '../session/createSession';
import { lazyOAuthClient } from '../session/oauth/lazyOAuthClient';
import type { Session, SessionState } from '../session/session';
import type { Event } from '../util/emitter';
import { sessionTokens } from './sessionTokens';

export interface Connection {
	readonly origin: string;
	readonly session: Session;
	readonly sync: AccountSync;
	readonly schedule: RefreshSchedule;
	readonly usage: UsageSync;
	readonly billing: BillingSync;
	readonly feedback: FeedbackSync;
	readonly chat: MeteredChat;
	readonly lastEstimate: LastEstimate;
	/** Reads about models; what spends credits goes through `chat`. */
	readonly models: Pick<ModelBackend, 'models' | 'estimate'>;
	dispose(): void;
}

export function createConnection(
	world: World,
	store: AccountStore,
	origin: string,
	onDidJump: Event<void>,
): Connection {
	const session = createSession({
		world,
		origin,
		oauth: lazyOAuthClient(origin, async () =>
			(await import('../session/oauth/createOAuthClient')).createOAuthClient({
				origin,
				allowHttpLoopback: world.settings.read().developerMode,
				http: world.http,
				timers: world.timers,
				userAgent: world.userAgent,
			}),
		),
		onStorageTrouble: () => void world.prompts.inform(promptTexts().signInNotKept),
	});
	const coolDown = new CoolDown({ ...world, origin });
	const departure = new Departure();
	const backend = createHostedBackend(
		origin,
		coolDown.around(createHttpChannel({ ...world, origin, departure })),
		sessionTokens(session, world.clock),
		{ world: { ...world, origin }, guard: attempt => coolDown.guard('models', attempt) },
	);
	const sync = new AccountSync({
		store,
		backend,
		cache: new SnapshotCache(world.memory),
		claimKey: new IdempotencyKey(world, 'claim'),
		clock: world.clock,
		log: world.log,
		onIdentified: ({ id, email }) => session.setAccount({ id, label: email }),
		loadAvatar: url => fetchAvatar(world.http, url),
	});
	const usage = new UsageSync({ ...world, store, backend, takePen: () => sync.takeDetailsPen() });
	const billing = new BillingSync({ world, store, account: sync, backend, allowPage: paymentPage });
	const feedback = new FeedbackSync({
		store,
		backend,
		takePen: () => sync.takeDetailsPen(),
		key: new IdempotencyKey(world, 'feedback'),
		diagnostics: world.diagnostics,
	});
	const lastEstimate = new LastEstimate(world.clock);
	const chat = new MeteredChat({ backend, account: sync, timers: world.timers });
	const forecast = new ForecastSync({
		...world,
		store,
		takePen: () => sync.takeDetailsPen(),
		backend,
	});
	const events = new EventsSync({
		...world,
		store,
		backend: createHostedEvents({
			world: { ...world, origin },
			tokens: sessionTokens(session, world.clock),
			guard: attempt => coolDown.guard('reads', attempt),
		}),
		takePen: () => sync.takeNewsPen(),
		startOver: () => sync.startOver(),
	});
	const schedule = new RefreshSchedule({
		...world,
		store,
		onDidJump,
		refresh: async () => {
			if (!sync.adoptNewerSnapshot()) await sync.poll();
		},
	});
	// Before the account is begun, so that nothing asked for the one to come is ended with the one before.
	followDeparture(session, () => {
		departure.leave();
		coolDown.forget();
		chat.hangUp();
		lastEstimate.forget();
	});
	const following = followSession(session, sync);
	const looking = world.windowFocus.onDidChange(isFocused => {
		if (isFocused) sync.adoptNewerSnapshot();
	});
	return {
		origin,
		session,
		sync,
		schedule,
		usage,
		billing,
		feedback,
		chat,
		lastEstimate,
		models: lastEstimate.around(backend),
		dispose() {
			following.dispose();
			looking.dispose();
			usage.dispose();
			billing.dispose();
			feedback.dispose();
			chat.dispose();
			forecast.dispose();
			events.dispose();
			schedule.dispose();
			sync.dispose();
			departure.leave();
			session.dispose();
		},
	};
}

/** A session is left by its end, and by signing in anew on top of it, which is how an account is changed in one go. */
function followDeparture(session: Session, leave: () => void): void {
	let sessionId: string | null = null;
	session.onDidChange(state => {
		const isLeft = sessionId !== null && sessionId !== session.sessionId;
		sessionId = session.sessionId;
		if (isLeft || state.kind === 'signedOut') leave();
	});
}

/** The session decides whose account is shown; the same session reported again changes nothing. */
function followSession(session: Session, sync: AccountSync) {
	let shownSessionId: string | null = null;
	const follow = (state: SessionState) => {
		if (state.kind === 'signedIn') {
			if (state.sessionId === shownSessionId) return;
			shownSessionId = state.sessionId;
			void sync.begin({ accountId: state.account?.id ?? null, email: state.account?.label ?? null });
			return;
		}
		shownSessionId = null;
		if (state.kind === 'signedOut') void sync.end({ kind: 'signedOut', reason: state.reason });
		if (state.kind === 'signingIn') void sync.end({ kind: 'signingIn', deviceCode: state.deviceCode });
	};
	return session.onDidChange(follow);
}
