/**
 * Takes the user to a place in the open tab: the section comes into sight and the control that was asked for gets the
 * focus. While the section is still being read, its heading has it, unless the user has gone elsewhere by then.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelPlace } from '../../../src/protocol/panelTab';

type Focus = NonNullable<PanelPlace['focus']>;

/** The section of each place, and what in it is to be used; without one, or without it, the heading. */
const targets: Readonly<Record<Focus, { readonly section: string; readonly control?: string }>> = {
	dailyBonus: { section: 'bonus', control: '[data-focus-key="claimDailyBonus"]' },
	buyCredits: { section: 'purchase', control: 'input' },
	orders: { section: 'orders' },
	requests: { section: 'requests' },
	reportBug: { section: 'feedback', control: '[data-place="reportBug"]' },
	requestFeature: { section: 'feedback', control: '[data-place="requestFeature"]' },
};

export function useReveal(
	root: RefObject<HTMLElement | null>,
	forgetScroll: () => void,
): (place: PanelPlace) => void {
	const wanted = useRef<PanelPlace | null>(null);
	const waitingAt = useRef<Element | null>(null);

	useLayoutEffect(() => {
		const place = wanted.current;
		if (!place) return;
		if (waitingAt.current && waitingAt.current !== document.activeElement) {
			wanted.current = null;
			return;
		}
		const found = findTarget(root.current, place);
		if (!found) return;
		if (!waitingAt.current) {
			forgetScroll();
			if (place.focus) found.section?.scrollIntoView({ block: 'start', behavior: 'instant' });
		}
		found.target.focus();
		waitingAt.current = found.isFinal ? null : found.target;
		if (found.isFinal) wanted.current = null;
	});

	return place => {
		wanted.current = place;
		waitingAt.current = null;
	};
}

function findTarget(root: HTMLElement | null, { focus }: PanelPlace) {
	const panel = root?.querySelector('[role="tabpanel"]:not([hidden])');
	if (!panel) return null;
	if (!focus) {
		// Only the tab was asked for: the focus has to move only when it would be left behind in another one.
		const isLeftBehind = document.activeElement?.closest('[role="tabpanel"][hidden]');
		const heading = isLeftBehind ? panel.querySelector<HTMLElement>('h2') : null;
		return heading && { section: null, target: heading, isFinal: true };
	}
	const { section: id, control: selector } = targets[focus];
	const section = panel.querySelector(`#${id}`);
	const heading = section?.querySelector<HTMLElement>('h2') ?? panel.querySelector<HTMLElement>('h2');
	const control = selector ? section?.querySelector<HTMLElement>(selector) : null;
	const target = control ?? heading;
	const isFinal = target === control || !section?.querySelector('.skeleton');
	return target ? { section, target, isFinal } : null;
}
