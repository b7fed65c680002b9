import type { Balance } from '../../../src/contract/balance';
import { credits } from './credits';

/** 1,000 credits a month, nothing used. What follows from the figures of a test (left, spendable, status) is worked out. */
export function aBalance(about: Partial<Balance> = {}): Balance {
	const figures = {
		totalMicro: credits(1000),
		usedMicro: 0,
		heldMicro: 0,
		additionalMicro: 0,
		otherMicro: 0,
		lowThresholdMicro: credits(100),
		...about,
	};
	const availableMicro =
		about.availableMicro ?? Math.max(0, figures.totalMicro - figures.usedMicro - figures.heldMicro);
	const spendableMicro =
		about.spendableMicro ?? availableMicro + figures.additionalMicro + figures.otherMicro;
	return {
		version: 1,
		unlimited: false,
		period: { startAt: '2025-03-01T00:00:00Z', endAt: '2025-03-31T00:00:00Z' },
		overageMicro: 0,
		nextResetAt: '2025-03-31T00:00:00Z',
		nextExpiry: null,
		...figures,
		availableMicro,
		spendableMicro,
		status: about.status ?? statusOf(spendableMicro, figures.lowThresholdMicro),
	};
}

function statusOf(spendableMicro: number, lowThresholdMicro: number): Balance['status'] {
	if (spendableMicro === 0) return 'exhausted';
	return spendableMicro <= lowThresholdMicro ? 'low' : 'ok';
}
