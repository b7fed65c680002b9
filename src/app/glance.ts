/**
 * The status bar's last text, kept ready formatted: the next window shows it before anything that could format or
 * fetch a figure is loaded. It goes when the account goes.
 */
import type { AccountState } from '../account/accountState';
import type { Memory } from '../platform/memory';
import type { StatusBarDescription } from '../present/descriptions';

const key = 'glance.v1';
/** An older figure is not shown as one (F51). */
const lifeMs = 24 * 60 * 60_000;

export interface Glance {
	readonly text: string;
	readonly spokenLabel: string;
	readonly fetchedAt: number;
}

export function rememberGlance(
	world: { readonly memory: Memory },
	state: AccountState,
	{ text, spokenLabel }: StatusBarDescription,
): void {
	const isGone = state.kind === 'signedOut' || state.kind === 'disconnected';
	if (state.kind !== 'open' && !isGone) return;
	const glance = state.kind === 'open' ? { text, spokenLabel, fetchedAt: state.fetchedAt } : undefined;
	// A full disk costs a first glance and nothing else.
	world.memory.set(key, glance).catch(() => {});
}

export function recallGlance(memory: Memory, now: number): Glance | null {
	const stored = memory.get(key);
	if (!isGlance(stored) || Math.abs(now - stored.fetchedAt) > lifeMs) return null;
	return stored;
}

function isGlance(value: unknown): value is Glance {
	return (
		typeof value === 'object' &&
		value !== null &&
		'text' in value &&
		typeof value.text === 'string' &&
		'spokenLabel' in value &&
		typeof value.spokenLabel === 'string' &&
		'fetchedAt' in value &&
		typeof value.fetchedAt === 'number'
	);
}
