/**
 * F24, F51. A forecast is made anew with the next reading, and until then time goes on: a reset that was due changes
 * everything, and a day that is over is no day on which credits will run out.
 */
import type { OpenAccount } from '../../account/accountState';
import type { Forecast } from '../../account/forecast/forecast';

/** Null where there is none that still holds. `now`: epoch ms by this machine's clock. */
export function currentForecast({ snapshot, details }: OpenAccount, now: number): Forecast | null {
	const { forecast } = details;
	if (forecast === null) return null;
	const serverNow = now + snapshot.serverOffsetMs;
	const { balance } = snapshot.overview.sections;
	const resetAt = balance.status === 'ok' ? balance.data.nextResetAt : null;
	if (resetAt !== null && Date.parse(resetAt) <= serverNow) return null;
	const { outcome } = forecast;
	const today = new Date(serverNow).toISOString().slice(0, 10);
	const lastDay = outcome.kind === 'runsOut' ? outcome.lastDay : today;
	return lastDay < today ? null : forecast;
}
