import type { ReferralView, Section } from '../../src/protocol/panelState';
import { ActionRow } from '../controls/ActionRow';
import { Facts } from '../controls/Facts';
import type { Send } from '../intentSender';
import { SectionFrame } from './SectionFrame';

interface ReferralSectionProps {
	readonly section: Section<ReferralView>;
	readonly send: Send;
}

/** F31 */
export function ReferralSection({ section, send }: ReferralSectionProps) {
	return (
		<SectionFrame id="referral" section={section} send={send}>
			{referral => (
				<>
					{referral.rewards && <p class="muted">{referral.rewards}</p>}
					<div class="code">
						<span class="code-label">{referral.codeLabel}</span>
						<code class="code-value" dir="auto">
							{referral.code}
						</code>
					</div>
					<ActionRow actions={referral.actions} send={send} />
					<Facts facts={referral.facts} />
				</>
			)}
		</SectionFrame>
	);
}
