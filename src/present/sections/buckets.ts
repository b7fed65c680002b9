import { t } from '@vscode/l10n';
import type { Grant, GrantKind } from '../../contract/grant';
import type { BucketRow, BucketsView, Fact, Section } from '../../protocol/panelState';
import { leftFact } from './credits';
import { failedSection, type SectionInput } from './sectionInput';

const dayMs = 24 * 60 * 60_000;

/** No more than this are read, the first that are spent. */
const mostBuckets = 100;

/** F12: where the credits are, in the order in which they will be spent. */
export function describeBuckets(input: SectionInput): Section<BucketsView> {
	const title = t('Buckets');
	const { grants } = input.snapshot;
	const { serverNow } = input;
	if (grants === null || input.isHidden) return failedSection(title, input);
	const shown = grants.filter(grant => grant.status === 'active' || grant.status === 'pending');
	const next = shown.find(
		grant => grant.status === 'active' && grant.remainingMicro > 0 && !hasExpired(grant, serverNow),
	);
	return {
		status: 'ready',
		title,
		content: {
			summary: next ? t('Spent next: {0}', bucketName(next.kind)) : t('No credits left in any bucket'),
			columns: { name: t('Bucket'), left: t('Left'), amount: t('Of'), expires: t('Expires') },
			rows: shown.map(grant => describeRow(grant, grant.id === next?.id, input)),
			more:
				shown.length < mostBuckets
					? null
					: t(
							'These are the first {0} buckets. Any others are spent after them.',
							input.formats.count(shown.length),
						),
			empty: t('No credits left in any bucket. New ones appear here as soon as they arrive.'),
		},
	};
}

function describeRow(grant: Grant, isNext: boolean, input: SectionInput): BucketRow {
	const { formats } = input;
	const fraction = grant.amountMicro > 0 ? grant.remainingMicro / grant.amountMicro : 0;
	return {
		id: grant.id,
		name: bucketName(grant.kind),
		mark: grant.status === 'pending' ? t('Not yet active') : isNext ? nextMark() : null,
		left: leftFact(t('Left'), grant.remainingMicro, input),
		amount: {
			label: t('Of'),
			value: formats.credits.left(grant.amountMicro),
			exact: formats.credits.withUnit(formats.credits.exact(grant.amountMicro)),
		},
		expires: expiry(grant, input),
		bar: {
			label: t('Left in {0}', bucketName(grant.kind)),
			percent: Math.min(100, Math.max(0, fraction * 100)),
			valueText: t('{0} left', formats.percent(fraction)),
			tone: 'neutral',
		},
	};
}

function expiry(grant: Grant, { formats, serverNow }: SectionInput): Fact {
	const label = t('Expires');
	if (grant.expiresAt === null) return { label, value: t('Never') };
	const exact = formats.dates.exact(grant.expiresAt);
	if (hasExpired(grant, serverNow)) return { label, value: t('Expired'), exact };
	const leftMs = Date.parse(grant.expiresAt) - serverNow;
	const span = formats.dates.span(leftMs);
	return { label, value: leftMs <= 3 * dayMs ? t('{0}, soon', span) : span, exact };
}

/** Between two readings a bucket can run out of time while the backend's last word was "active". */
function hasExpired({ expiresAt }: Grant, serverNow: number): boolean {
	return expiresAt !== null && Date.parse(expiresAt) <= serverNow;
}

/** Marks the one bucket that is spent from. */
export function nextMark(): string {
	return t('Spent next');
}

export function bucketName(kind: GrantKind): string {
	switch (kind) {
		case 'allocation':
			return t('Monthly allowance');
		case 'rollover':
			return t('Rolled over');
		case 'carryOver':
			return t('Carried over from the last plan');
		case 'trial':
			return t('Trial credits');
		case 'freeQuota':
			return t('Free credits');
		case 'dailyBonus':
			return t('Daily bonus');
		case 'promo':
			return t('Promotion');
		case 'referral':
			return t('Referral reward');
		case 'adjustment':
			return t('Adjustment');
		case 'purchased':
			return t('Bought credits');
		case 'unknown':
			return t('Other credits');
	}
}
