import type { Trial } from '../../../src/contract/trial';
import { credits } from './credits';

/** A trial of 14 days and 500 credits, in its tenth day. */
export function aTrial(about: Partial<Trial> = {}): Trial {
	return {
		state: 'active',
		startedAt: '2025-03-01T00:00:00Z',
		endsAt: '2025-03-15T00:00:00Z',
		totalMicro: credits(500),
		usedMicro: credits(120),
		remainingMicro: credits(380),
		...about,
	};
}
