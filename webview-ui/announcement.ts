/**
 * What a screen reader is told when a state replaces another: outcomes, not repaints. The first figures of a panel
 * are not news, and neither is a refresh that changed nothing.
 */
import type { OpenPanel, PanelState, Section } from '../src/protocol/panelState';

/** Whole sentences, each read on its own; none when nothing happened that the user has to hear. */
export function describeChange(previous: PanelState, next: PanelState): readonly string[] {
	if (next.kind === 'open') return previous.kind === 'open' ? describeOpenChange(previous, next) : [];
	if (next.kind === 'closed') return previous.kind === 'closed' ? [] : [next.notice.message];
	if (next.kind === 'opening') return [];
	return previous.kind === next.kind ? [] : [next.offer.title];
}

function describeOpenChange(previous: OpenPanel, next: OpenPanel): readonly string[] {
	const sentences = [
		privacyTurned(previous, next),
		newNotice(previous, next),
		bonusOutcome(previous, next),
		balanceChange(previous, next),
		checkoutStep(previous, next),
		feedbackOutcome(previous, next),
		requestsTurned(previous, next),
		...newFailures(previous, next),
	];
	return sentences.filter(sentence => sentence !== '');
}

function privacyTurned({ privacy: before }: OpenPanel, { privacy: after }: OpenPanel): string {
	return before === null && after !== null ? after.message : '';
}

function newNotice(previous: OpenPanel, next: OpenPanel): string {
	const message = next.notice?.message ?? '';
	return withoutFigures(message) === withoutFigures(previous.notice?.message ?? '') ? '' : message;
}

/** A notice that counts minutes down is the same notice every minute. */
function withoutFigures(message: string): string {
	return message.replace(/\d+/g, '');
}

function balanceChange(previous: OpenPanel, next: OpenPanel): string {
	const before = contentOf(previous.credits)?.headline;
	const after = contentOf(next.credits)?.headline;
	// Hiding a figure, or showing it again, moves no credit.
	const isTurned = (previous.privacy === null) !== (next.privacy === null);
	if (!before || !after || isTurned || before.value === after.value) return '';
	return `${after.label}: ${after.value}`;
}

function bonusOutcome(previous: OpenPanel, next: OpenPanel): string {
	const before = contentOf(previous.dailyBonus);
	const after = contentOf(next.dailyBonus);
	if (!before || !after) return '';
	if (after.note !== null && after.note !== before.note) return after.note;
	const turnedBusy = after.claim?.state === 'busy' && before.claim?.state !== 'busy';
	return turnedBusy && after.claim ? after.claim.label : '';
}

function checkoutStep(previous: OpenPanel, next: OpenPanel): string {
	const before = checkoutMessages(previous);
	return checkoutMessages(next).find(message => !before.includes(message)) ?? '';
}

function checkoutMessages({ billing }: OpenPanel): readonly string[] {
	if (!billing) return [];
	const notices = [contentOf(billing.purchase)?.checkout, contentOf(billing.upgrade)?.checkout];
	return notices.map(notice => notice?.message ?? '');
}

function feedbackOutcome({ feedback: before }: OpenPanel, { feedback: after }: OpenPanel): string {
	if (!before || !after) return '';
	const wasBusy = before.send.state === 'busy';
	if (after.send.state === 'busy') return wasBusy ? '' : after.send.label;
	const message = after.outcome?.message ?? '';
	return wasBusy || message !== (before.outcome?.message ?? '') ? message : '';
}

function requestsTurned({ usage: before }: OpenPanel, { usage: after }: OpenPanel): string {
	const shown = contentOf(after.requests);
	if (!shown || shown.isLoading || !contentOf(before.requests)?.isLoading) return '';
	return shown.range || shown.empty;
}

/** What fails for the same reason is said in one sentence. */
function newFailures(previous: OpenPanel, next: OpenPanel): readonly string[] {
	const before = sectionsOf(previous);
	const titles = new Map<string, readonly string[]>();
	for (const [position, section] of sectionsOf(next).entries()) {
		const message = failureOf(section);
		const isOld = failureOf(before[position]) !== '';
		if (message === '' || isOld || !('title' in section)) continue;
		titles.set(message, [...(titles.get(message) ?? []), section.title]);
	}
	return [...titles].map(([message, failed]) => `${failed.join(', ')}: ${message}`);
}

function sectionsOf(panel: OpenPanel): readonly Section<unknown>[] {
	const { credits, buckets, dailyBonus, trial, plan, referral, usage, billing } = panel;
	return [
		...[credits, buckets, dailyBonus, trial, plan, referral],
		...[usage.summary, usage.daily, usage.models, usage.sessions, usage.requests],
		...[billing.upgrade, billing.purchase, billing.orders],
	];
}

function failureOf(section: Section<unknown> | undefined): string {
	if (section?.status === 'failed') return section.message;
	return section?.status === 'ready' ? (section.trouble?.message ?? '') : '';
}

function contentOf<T>(section: Section<T>): T | null {
	return section.status === 'ready' ? section.content : null;
}
