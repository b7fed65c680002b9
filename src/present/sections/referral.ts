import { t } from '@vscode/l10n';
import type { Fact, ReferralView, Section } from '../../protocol/panelState';
import { plainText } from '../format/plainText';
import { leftFact } from './credits';
import { type SectionInput, sectionOf } from './sectionInput';

/** F31 */
export function describeReferral(input: SectionInput): Section<ReferralView> {
	if (!input.snapshot.meta.features.referrals) return { status: 'absent' };
	return sectionOf(t('Referral'), input.snapshot.overview.sections.referral, input, referral => {
		const { count } = input.formats;
		const facts: Fact[] = [
			{ label: t('Signed up'), value: count(referral.referred) },
			{ label: t('Made a first request'), value: count(referral.firstRequest) },
			{ label: t('Subscribed'), value: count(referral.subscribed) },
			leftFact(t('Credits earned'), referral.earnedMicro, input),
			leftFact(t('Credits pending'), referral.pendingMicro, input),
		];
		return {
			code: plainText(referral.code, 40),
			codeLabel: t('Your referral code'),
			facts,
			rewards: rewards(referral.rewards, input),
			actions: [
				{
					label: t('Copy code'),
					spokenLabel: t('Copy referral code'),
					intent: { kind: 'copyReferralCode' },
					emphasis: 'secondary',
					state: 'ready',
					icon: 'copy',
				},
				{
					label: t('Copy link'),
					spokenLabel: t('Copy referral link'),
					intent: { kind: 'copyReferralLink' },
					emphasis: 'secondary',
					state: 'ready',
					icon: 'link',
				},
			],
		};
	});
}

type Reward = { readonly event: 'firstRequest' | 'subscribed' | 'unknown'; readonly amountMicro: number };

function rewards(list: readonly Reward[], { formats: { credits } }: SectionInput): string | null {
	const sentences = list.flatMap(({ event, amountMicro }) => {
		const worth = credits.withUnit(credits.left(amountMicro));
		if (event === 'firstRequest') return [t('{0} when a friend makes a first request.', worth)];
		return event === 'subscribed' ? [t('{0} when a friend subscribes.', worth)] : [];
	});
	return sentences.length > 0 ? sentences.join(' ') : null;
}
