/** F53: raises what `AlertWatch` found worth an interruption, and does what the user chooses. */
import type { AccountSnapshot } from '../account/accountState';
import type { AccountReader } from '../account/accountStore';
import type { Alert } from '../account/alerts/alert';
import { AlertNotes } from '../account/alerts/alertNotes';
import { AlertWatch } from '../account/alerts/alertWatch';
import type { AlertKind } from '../platform/alertKind';
import type { Disposable } from '../platform/disposable';
import type { World } from '../platform/world';
import { type AlertAction, describeAlert } from '../present/alerts/describeAlert';
import { nextReset, type SnoozeItem, snoozeQuestion } from '../present/alerts/snoozeQuestion';
import { promptTexts } from '../present/promptTexts';
import type { Intent } from './intent';
import { presentContextOf } from './presentContextOf';

const dayMs = 24 * 60 * 60_000;

export function createAlerts(
	world: World,
	store: AccountReader,
	dispatch: (intent: Intent) => Promise<void>,
): Disposable {
	const { prompts, clock, settings, log } = world;
	const watch = new AlertWatch({
		...world,
		store,
		notes: new AlertNotes(world.memory),
		raise: (alert, snapshot) => {
			raise(alert, snapshot).catch((error: unknown) => {
				log.error(`${alert.kind} alert failed: ${error instanceof Error ? error.message : 'unknown error'}`);
				void prompts.error(promptTexts().somethingBroke);
			});
		},
	});

	async function raise(alert: Alert, snapshot: AccountSnapshot): Promise<void> {
		const { tone, message, actions } = describeAlert(alert, snapshot, presentContextOf(world));
		log.info(`alert: ${alert.kind}`);
		const chosen = await prompts[tone](message, ...actions.map(({ label }) => label));
		const action = actions.find(({ label }) => label === chosen);
		if (action) await carryOut(action.does, alert.kind, snapshot);
	}

	function carryOut(does: AlertAction['does'], kind: AlertKind, snapshot: AccountSnapshot): Promise<void> {
		switch (does) {
			case 'openAccount':
				return dispatch({ kind: 'showPlace', place: { tab: 'credits' } });
			case 'claim':
				return dispatch({ kind: 'claimDailyBonus' });
			case 'buy':
				return dispatch({ kind: 'showPlace', place: { tab: 'billing', focus: 'buyCredits' } });
			case 'seePlans':
				return dispatch({ kind: 'showPlace', place: { tab: 'billing' } });
			case 'snooze':
				return askToSnooze(kind, snapshot);
		}
	}

	async function askToSnooze(kind: AlertKind, snapshot: AccountSnapshot): Promise<void> {
		const question = snoozeQuestion(kind, snapshot, presentContextOf(world));
		const chosen = await prompts.pick(question);
		const choice = question.items.find(({ id }) => id === chosen)?.id;
		if (choice === 'mute') await settings.muteAlerts(kind);
		else if (choice) await watch.snooze(kind, snoozedUntil(choice, snapshot));
	}

	function snoozedUntil(choice: SnoozeItem['id'], snapshot: AccountSnapshot): number {
		const now = clock.now();
		const resetAt = choice === 'period' ? nextReset(snapshot, now) : null;
		if (resetAt !== null) return Date.parse(resetAt) - snapshot.serverOffsetMs;
		return now + (choice === 'week' ? 7 * dayMs : dayMs);
	}

	return watch;
}
