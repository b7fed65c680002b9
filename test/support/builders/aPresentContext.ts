import type { PresentContext } from '../../../src/present/presentContext';
import { noonMs } from './noon';

/** Noon in English and UTC. */
export function aPresentContext(about: Partial<PresentContext> = {}): PresentContext {
	return { now: noonMs, language: 'en', timeZone: 'UTC', isPrivate: false, ...about };
}
