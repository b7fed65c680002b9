import type { PlanOffer, UpgradeView } from '../../../src/protocol/billingView';
import type { Section } from '../../../src/protocol/panelState';
import { ActionRow } from '../../controls/ActionRow';
import { Badge } from '../../controls/Badge';
import { NoticeBar } from '../../controls/NoticeBar';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';

interface UpgradeSectionProps {
	readonly section: Section<UpgradeView>;
	readonly send: Send;
}

/** F41 */
export function UpgradeSection({ section, send }: UpgradeSectionProps) {
	return (
		<SectionFrame id="upgrade" section={section} send={send}>
			{upgrade => (
				<>
					<p class="muted">{upgrade.intro}</p>
					{upgrade.checkout && <NoticeBar notice={upgrade.checkout} send={send} />}
					<ul class="plans">
						{upgrade.plans.map(plan => (
							<Offer key={plan.id} plan={plan} send={send} />
						))}
					</ul>
				</>
			)}
		</SectionFrame>
	);
}

interface OfferProps {
	readonly plan: PlanOffer;
	readonly send: Send;
}

function Offer({ plan, send }: OfferProps) {
	return (
		<li class="plan-offer">
			<div class="lead lead-spread">
				<h3 class="plan-offer-name" dir="auto" title={plan.name}>
					{plan.name}
				</h3>
				{plan.mark && <Badge label={plan.mark} />}
			</div>
			<p>
				<span class="plan-offer-price">{plan.price}</span>
				<span class="second-line">{plan.allowance}</span>
			</p>
			{plan.features.length > 0 && (
				<ul class="points">
					{plan.features.map(feature => (
						<li key={feature} dir="auto">
							{feature}
						</li>
					))}
				</ul>
			)}
			{plan.choose && <ActionRow actions={[plan.choose]} send={send} />}
		</li>
	);
}
