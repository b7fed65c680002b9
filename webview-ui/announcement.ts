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
		newNotice(previous, next),
		bonusOutcome(previous, next),
		balanceChange(previous, next),
		checkoutStep(previous, next),
		feedbackOutcome(previous, next),
		...newFailures(previous, next),
	];
	return sentences.filter(sentence => sentence !== '');
}

function newNotice(previous: OpenPanel, next: OpenPanel): string {
	const message = next.notice?.message ?? '';
	return message === (previous.notice?.message ?? '') ? '' : message;
}

function balanceChange(previous: OpenPanel, next: OpenPanel): string {
	const before = contentOf(previous.credits)?.headline;
	const after = contentOf(next.credits)?.headline;
	if (!before || !after || before.value === after.value) return '';
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

const sectionNames = ['credits', 'buckets', 'dailyBonus', 'trial', 'plan', 'referral'] as const;

function newFailures(previous: OpenPanel, next: OpenPanel): readonly string[] {
	return sectionNames.flatMap(name => {
		const section = next[name];
		return section.status === 'failed' && previous[name].status !== 'failed'
			? [`${section.title}: ${section.message}`]
			: [];
	});
}

function contentOf<T>(section: Section<T>): T | null {
	return section.status === 'ready' ? section.content : null;
}
