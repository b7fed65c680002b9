import { instant } from './instant';
import { micro } from './micro';
import { type Decoded, wire } from './wire';

/** F13. The trial. Critical: `state` and the amounts, in micro-credits. */
export const trialSchema = wire('Trial', r =>
	r.object({
		state: r.openEnum(['none', 'active', 'ended', 'converted']),
		startedAt: r.orNull(instant()),
		endsAt: r.orNull(instant()),
		totalMicro: micro(),
		usedMicro: micro(),
		remainingMicro: micro(),
	}),
);
export type Trial = Decoded<typeof trialSchema>;
