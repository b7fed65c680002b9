/**
 * F17. Four to six short tips that fit the account, the most particular ones first. A tip that names a figure is only
 * given when the figure is known; general ones fill up.
 */
import { t } from '@vscode/l10n';
import type { OpenAccount } from '../account/accountState';
import type { UsageByModel } from '../contract/usageByModel';
import { openSectionInput } from './describeAccount';
import { plainText } from './format/plainText';
import type { PresentContext } from './presentContext';
import { bucketName } from './sections/buckets';
import type { SectionInput } from './sections/sectionInput';

const mostTips = 6;
const dayMs = 24 * 60 * 60_000;

export function describeTips(open: OpenAccount, context: PresentContext): string[] {
	const input = openSectionInput(open, context);
	// F51. What is too old to be shown in its section is too old for a tip.
	if (input.isHidden) return general(open);
	const found = [
		expiring(input),
		spentNext(input),
		bonusStreak(input),
		cheaperModel(open, input),
		rollover(input),
		boughtLast(input),
		...general(open),
		referral(input),
	];
	return found.filter(tip => tip !== null).slice(0, mostTips);
}

/** Saving makes no sense where nothing is counted down. */
function general({ snapshot }: OpenAccount): string[] {
	const { balance } = snapshot.overview.sections;
	if (balance.status === 'ok' && balance.data.unlimited)
		return [
			t('Nothing is counted down on your plan. Usage still shows what each model takes.'),
			t('Start a new chat when the topic changes: less to read makes answers faster.'),
			t('Text that is sent again unchanged is read from a cache, which is faster.'),
			t('Smaller models usually answer sooner. Try one first for simple questions.'),
		];
	return [
		t('Smaller models usually cost less. Try one first for simple questions.'),
		t('Start a new chat when the topic changes: all that was said before is sent along and counted.'),
		t('Text that is sent again unchanged is read from a cache, which usually costs less than new text.'),
		t('Select the lines you mean instead of sending whole files.'),
	];
}

function isUnlimited({ snapshot }: SectionInput): boolean {
	const { balance } = snapshot.overview.sections;
	return balance.status === 'ok' && balance.data.unlimited;
}

function expiring(input: SectionInput): string | null {
	if (isUnlimited(input)) return null;
	const { snapshot, formats, serverNow } = input;
	const { balance } = snapshot.overview.sections;
	const next = balance.status === 'ok' ? balance.data.nextExpiry : null;
	if (!next || next.amountMicro <= 0) return null;
	const leftMs = Date.parse(next.at) - serverNow;
	if (leftMs <= 0 || leftMs > 7 * dayMs) return null;
	const { credits, dates } = formats;
	const amount = credits.withUnit(credits.left(next.amountMicro));
	return t(
		'{1} left to use {0}: what remains expires on {2}.',
		amount,
		dates.span(leftMs),
		dates.day(next.at),
	);
}

function spentNext(input: SectionInput): string | null {
	if (isUnlimited(input)) return null;
	const { grants } = input.snapshot;
	const next = grants?.find(grant => grant.status === 'active' && grant.remainingMicro > 0);
	if (!next || (next.expiresAt !== null && Date.parse(next.expiresAt) <= input.serverNow)) return null;
	const name = bucketName(next.kind);
	return next.expiresAt === null
		? t('Spent next: {0}. They do not expire.', name)
		: t('Spent next: {0}. What expires first is spent first.', name);
}

function bonusStreak({ snapshot, formats: { credits, count } }: SectionInput): string | null {
	const section = snapshot.overview.sections.dailyBonus;
	if (section.status !== 'ok' || !section.data.eligible || !snapshot.meta.features.dailyBonus) return null;
	const { streak, scheduleMicro } = section.data;
	const best = scheduleMicro[Math.min(streak.cap, scheduleMicro.length) - 1];
	if (best === undefined || streak.cap <= 1)
		return t('Claim the daily bonus every day: a missed day does not come back.');
	const worth = credits.withUnit(credits.left(best));
	return streak.current >= streak.cap
		? t('Keep claiming every day: your bonus stays at {0}.', worth)
		: t('Claim every day: after {0} days in a row the bonus is worth {1}.', count(streak.cap), worth);
}

/** From what the user's own requests cost, not from a price list. */
function cheaperModel({ details }: OpenAccount, input: SectionInput): string | null {
	const { models } = details.usage;
	const use = models.kind === 'unread' ? null : models.kind === 'ready' ? models.value : models.previous;
	const rated = (use?.all ?? [])
		.filter(model => model.successful >= 5 && model.totalTokens >= 1_000 && model.creditsMicro > 0)
		.sort((one, other) => rate(one) - rate(other));
	const [cheap] = rated;
	const dear = rated.at(-1);
	if (!cheap || !dear || isUnlimited(input)) return null;
	const share = rate(cheap) / rate(dear);
	if (share > 0.5) return null;
	return t(
		'For the same amount of text, {0} costs you about {1} of what {2} costs.',
		plainText(cheap.displayName, 60),
		input.formats.percent(share),
		plainText(dear.displayName, 60),
	);
}

function rate({ creditsMicro, totalTokens }: UsageByModel): number {
	return creditsMicro / totalTokens;
}

function rollover(input: SectionInput): string | null {
	const { subscription } = input.snapshot.overview.sections;
	if (subscription.status !== 'ok' || isUnlimited(input) || subscription.data.allocationMicro === 0)
		return null;
	const { enabled, maxMicro } = subscription.data.rollover;
	const { credits } = input.formats;
	if (!enabled)
		return t('What is left of the allowance at the reset is gone, so there is no need to save it up.');
	return maxMicro === null
		? t('What you do not use of the allowance moves into the next period.')
		: t(
				'Up to {0} of the allowance can move into the next period.',
				credits.withUnit(credits.left(maxMicro)),
			);
}

function boughtLast({ snapshot }: SectionInput): string | null {
	const { balance } = snapshot.overview.sections;
	if (balance.status !== 'ok' || balance.data.unlimited || balance.data.additionalMicro <= 0) return null;
	return t('Bought credits are spent only when all others are used up.');
}

function referral({ snapshot, formats: { credits } }: SectionInput): string | null {
	const section = snapshot.overview.sections.referral;
	if (section.status !== 'ok' || !snapshot.meta.features.referrals) return null;
	const best = section.data.rewards.find(({ event }) => event === 'firstRequest');
	if (!best || best.amountMicro <= 0) return null;
	const worth = credits.withUnit(credits.left(best.amountMicro));
	return t('Invite a friend: {0} for you when they make their first request.', worth);
}
