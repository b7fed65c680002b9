/**
 * The one place where intents are carried out, and the one place that interrupts the user: every notification of the
 * extension is raised here, in our own words.
 */
import type { AccountSnapshot, AccountState } from '../account/accountState';
import type { AccountReader } from '../account/accountStore';
import { diagnosticsReport } from '../account/diagnosticsReport';
import { backendOrigin } from '../meter/backendOrigin';
import { openableLink } from '../meter/openableLink';
import { redact } from '../platform/redact';
import type { World } from '../platform/world';
import { describeClaimOutcome } from '../present/claimText';
import { connectionSettings } from '../present/connectionSettings';
import { describeProblem } from '../present/problemText';
import { promptTexts } from '../present/promptTexts';
import type { PanelTab } from '../protocol/panelTab';
import type { ActionSteps } from './actions/createActionSteps';
import { createBillingSteps } from './billingSteps';
import type { Connection } from './connection';
import { createFeedbackSteps } from './feedbackSteps';
import type { Intent } from './intent';
import { opens } from './opens';
import type { PanelPlaceCell } from './panelPlaceCell';
import { presentContextOf } from './presentContextOf';
import { createSignInSteps } from './signInSteps';
import type { StatusBarLookCell } from './statusBarLookCell';
import { chooseStatusBarStyle } from './statusBarSteps';
import { createUsageSteps } from './usageSteps';

export function createDispatch(
	world: World,
	store: AccountReader,
	place: PanelPlaceCell,
	connection: () => Connection | null,
	look: StatusBarLookCell,
): (intent: Intent) => Promise<void> {
	const { prompts, clipboard, settings, browser, editor, clock, log } = world;
	const context = () => presentContextOf(world);
	const texts = promptTexts();
	const signInSteps = createSignInSteps(world, store, connection);
	const usageSteps = createUsageSteps(connection);
	const signedIn = { world, store, connection, connectedAndSignedIn };
	const billingSteps = createBillingSteps(signedIn);
	const feedbackSteps = createFeedbackSteps(signedIn);
	let isExporting = false;
	let actions: Promise<ActionSteps> | undefined;

	async function claimDailyBonus(): Promise<void> {
		const active = await connectedAndSignedIn();
		if (!active) return;
		if (store.state.kind !== 'open') await active.sync.refresh();
		const outcome = await active.sync.claimDailyBonus();
		if (outcome.kind === 'overtaken') return;
		const snapshot = openSnapshot(store.state);
		const { message, tone } = describeClaimOutcome(outcome, context(), {
			displayDecimals: snapshot?.meta.displayDecimals ?? 0,
			serverNow: clock.now() + (snapshot?.serverOffsetMs ?? 0),
		});
		if (tone !== 'bad') {
			void prompts.inform(message);
			return;
		}
		if ((await prompts.warn(message, texts.retry)) === texts.retry) await claimDailyBonus();
	}

	/** The connection of somebody who is signed in; for anyone else, the way there is offered and the result is null. */
	async function connectedAndSignedIn(): Promise<Connection | null> {
		const active = connection();
		if (!active) {
			if ((await prompts.inform(texts.connectFirst, texts.connect)) === texts.connect) await connect();
			return null;
		}
		// The first command of a window may come before the stored session is read.
		await active.session.start();
		if (active.session.state.kind === 'signedIn') return active;
		if ((await prompts.inform(texts.signInFirst, texts.signIn)) === texts.signIn)
			await signInSteps.signIn('browser');
		return null;
	}

	async function refresh(): Promise<void> {
		const active = await connectedAndSignedIn();
		if (!active) return;
		const problem = await active.sync.refresh();
		if (problem) prompts.flash(describeProblem(problem, context()).message);
	}

	async function panelShown(): Promise<void> {
		place.isShown = true;
		const active = connection();
		active?.schedule.setPanelVisible(true);
		if (store.state.kind === 'open') await active?.sync.refresh();
	}

	async function connect(): Promise<void> {
		const { backendUrl, developerMode } = settings.read();
		const answer = await prompts.ask({
			...texts.addressQuestion,
			value: backendUrl,
			validate: text => {
				const origin = backendOrigin(text, developerMode);
				return origin.ok ? undefined : texts.addressProblem(origin.problem);
			},
		});
		const origin = backendOrigin(answer ?? '', developerMode);
		if (origin.ok) await settings.writeBackendUrl(origin.value);
	}

	async function openLink(name: keyof AccountSnapshot['meta']['links']): Promise<void> {
		const snapshot = openSnapshot(store.state);
		const address = snapshot && openableLink(snapshot.meta.links[name], snapshot.origin);
		if (address !== null && (await opens(browser, address))) return;
		void prompts.warn(texts.linkNotOpened);
	}

	async function copyReferral(part: 'code' | 'shareUrl'): Promise<void> {
		const section = openSnapshot(store.state)?.overview.sections.referral;
		if (section?.status !== 'ok') {
			void prompts.inform(texts.noReferralCode);
			return;
		}
		await clipboard.write(section.data[part]);
		prompts.flash(part === 'code' ? texts.codeCopied : texts.linkCopied);
	}

	async function copyDiagnostics(): Promise<void> {
		const { statusBarStyle, statusBarFigure, isPrivate, developerMode } = settings.read();
		const report = diagnosticsReport(store.state, {
			...world.diagnostics,
			now: clock.now(),
			language: world.locale.language,
			settings: { statusBarStyle, statusBarFigure, privacyMode: isPrivate, developerMode },
		});
		await clipboard.write(redact(report));
		prompts.flash(texts.diagnosticsCopied);
	}

	/** One at a time; loaded when it is first asked for. */
	async function exportUsage(): Promise<void> {
		const active = await connectedAndSignedIn();
		if (!active) return;
		if (isExporting) {
			void prompts.inform(texts.exportIsRunning);
			return;
		}
		isExporting = true;
		try {
			await (await import('./exportSteps')).exportUsage(world, store, active);
		} finally {
			isExporting = false;
		}
	}

	/** Loaded with the first action: most windows never do one. */
	function actionSteps(): Promise<ActionSteps> {
		actions ??= import('./actions/createActionSteps').then(({ createActionSteps }) =>
			createActionSteps({ ...signedIn, dispatch }),
		);
		actions.catch(() => {
			actions = undefined;
		});
		return actions;
	}

	/** What the tab in sight is made from is kept up to date; null while the panel is out of sight. */
	async function showTab(tab: PanelTab | null): Promise<void> {
		place.inSight = tab;
		await Promise.all([usageSteps.showTab(tab), billingSteps.showTab(tab)]);
	}

	async function carryOut(intent: Intent): Promise<void> {
		switch (intent.kind) {
			case 'refresh':
				return refresh();
			case 'signIn':
				return connection() ? signInSteps.signIn('browser') : connect();
			case 'signInWithDeviceCode':
				return connection() ? signInSteps.signIn('deviceCode') : connect();
			case 'enterSignInCode':
				return signInSteps.enterCode();
			case 'copySignInLink':
				return signInSteps.copyLink();
			case 'copySignInCode':
				return signInSteps.copyDeviceCode();
			case 'cancelSignIn':
				return connection()?.session.cancelSignIn();
			case 'signOut':
				await connection()?.session.signOut();
				prompts.flash(texts.signedOut);
				return;
			case 'connect':
				return connect();
			case 'claimDailyBonus':
				return claimDailyBonus();
			case 'copyReferralCode':
				return copyReferral('code');
			case 'copyReferralLink':
				return copyReferral('shareUrl');
			case 'openLink':
				return openLink(intent.link);
			case 'openSettings':
				return settings.open(connectionSettings(troubleOf(store.state)));
			case 'showLog':
				return log.show();
			case 'chooseStatusBarStyle':
				return chooseStatusBarStyle(world, store, look);
			case 'copyDiagnostics':
				return copyDiagnostics();
			case 'exportUsage':
				return exportUsage();
			case 'turnOnPrivacyMode':
				return settings.writePrivacyMode(true);
			case 'turnOffPrivacyMode':
				return settings.writePrivacyMode(false);
			case 'togglePrivacyMode':
				return settings.writePrivacyMode(!settings.read().isPrivate);
			case 'panelShown':
				return panelShown();
			case 'showPlace':
				place.show(intent.place);
				return editor.showAccountPanel();
			case 'panelHidden':
				place.isShown = false;
				connection()?.schedule.setPanelVisible(false);
				place.forget();
				return showTab(null);
			case 'showTab':
				return showTab(intent.tab);
			case 'filterRequests':
				return usageSteps.filterRequests(intent);
			case 'showSessionRequests':
				return usageSteps.showSessionRequests(intent.sessionId);
			case 'nextRequests':
				return usageSteps.nextRequests();
			case 'previousRequests':
				return usageSteps.previousRequests();
			case 'moreSessions':
				return usageSteps.moreSessions();
			case 'retrySection':
				await usageSteps.retrySection(intent.section);
				return billingSteps.retrySection(intent.section);
			case 'disputeRequest':
				return feedbackSteps.disputeRequest(intent.requestId);
			case 'sendFeedback':
				return feedbackSteps.send(intent.feedback);
			case 'buyCredits':
				return billingSteps.buyCredits(intent.quantity);
			case 'choosePlan':
				return billingSteps.choosePlan(intent.planId);
			case 'openPaymentPage':
				return billingSteps.openPaymentPage();
			case 'checkPayment':
				return billingSteps.checkPayment();
			case 'stopWaitingForPayment':
				return billingSteps.stopWaiting();
			case 'cancelSubscription':
				return billingSteps.cancelSubscription();
			case 'resumeSubscription':
				return billingSteps.resumeSubscription();
			case 'moreOrders':
				return billingSteps.moreOrders();
			case 'openReceipt':
				return billingSteps.openReceipt(intent.orderId);
			case 'runAction':
				return (await actionSteps()).run(intent.action);
			case 'chooseModel':
				return (await actionSteps()).chooseModel();
			case 'acceptChange':
				return (await actionSteps()).acceptChange();
			case 'discardChange':
				return (await actionSteps()).discardChange();
			default:
				// An intent without a case does not compile.
				return intent satisfies never;
		}
	}

	async function dispatch(intent: Intent): Promise<void> {
		try {
			await carryOut(intent);
		} catch (error) {
			// A bug of ours: written down for the report, and the user is told that nothing came of it.
			log.error(
				`${intent.kind} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`,
			);
			void prompts.error(texts.somethingBroke);
		}
	}

	return dispatch;
}

function openSnapshot(state: AccountState): AccountSnapshot | null {
	return state.kind === 'open' ? state.snapshot : null;
}

function troubleOf(state: AccountState) {
	if (state.kind === 'closed') return state.problem;
	return state.kind === 'open' ? state.trouble : null;
}
