/**
 * The status bar's last text, kept ready formatted: the next window shows it before anything that could format or
 * fetch a figure is loaded. It goes when the account goes.
 */
import type { AccountState } from '../account/accountState';
import type { StatusBarSettings } from '../platform/firstWorld';
import type { Memory } from '../platform/memory';
import type { Settings } from '../platform/settings';
import type { StatusBarDescription } from '../present/descriptions';
import type { StatusBarLook } from '../present/statusBar/statusBarLook';
import { isInstantMs } from '../util/isInstantMs';

const key = 'glance.v1';
/** An older figure is not shown as one (F51). */
const lifeMs = 24 * 60 * 60_000;

export interface Glance {
	readonly text: string;
	readonly spokenLabel: string;
	readonly fetchedAt: number;
	/** The settings it was made under: a figure that was to be seen then may have to be hidden now. */
	readonly madeFor: string;
}

export function rememberGlance(
	world: { readonly memory: Memory; readonly settings: Pick<Settings, 'read'> },
	state: AccountState,
	{ text, spokenLabel }: StatusBarDescription,
	look: StatusBarLook,
): void {
	const isGone = state.kind === 'signedOut' || state.kind === 'disconnected';
	if (state.kind !== 'open' && !isGone) return;
	const madeFor = conditions(look, world.settings.read().isPrivate);
	const glance =
		state.kind === 'open' ? { text, spokenLabel, fetchedAt: state.fetchedAt, madeFor } : undefined;
	// A full disk costs a first glance and nothing else.
	world.memory.set(key, glance).catch(() => {});
}

/** Null unless it is what the status bar would show under these settings. */
export function recallGlance(
	memory: Pick<Memory, 'get'>,
	now: number,
	settings: StatusBarSettings,
): Glance | null {
	const stored = memory.get(key);
	if (!isGlance(stored) || Math.abs(now - stored.fetchedAt) > lifeMs) return null;
	const { statusBarStyle: style, statusBarFigure: figure, isPrivate } = settings;
	const { text, spokenLabel, fetchedAt, madeFor } = stored;
	return madeFor === conditions({ style, figure }, isPrivate)
		? { text, spokenLabel, fetchedAt, madeFor }
		: null;
}

/** Written out here, because this is loaded before anything that describes an account. */
function conditions(look: StatusBarLook, isPrivate: boolean): string {
	return `${look.style}.${look.figure} ${isPrivate ? 'private' : 'shown'}`;
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
		isInstantMs(value.fetchedAt) &&
		'madeFor' in value &&
		typeof value.madeFor === 'string'
	);
}
