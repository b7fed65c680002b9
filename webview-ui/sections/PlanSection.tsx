import type { PlanView, Section } from '../../src/protocol/panelState';
import { ActionRow } from '../controls/ActionRow';
import { Facts } from '../controls/Facts';
import { Status } from '../controls/Status';
import type { Send } from '../intentSender';
import { SectionFrame } from './SectionFrame';

interface PlanSectionProps {
	readonly section: Section<PlanView>;
	readonly send: Send;
}

/** F4 */
export function PlanSection({ section, send }: PlanSectionProps) {
	return (
		<SectionFrame id="plan" section={section} send={send}>
			{plan => (
				<>
					<p class="lead lead-spread">
						<span class="plan-name" dir="auto" title={plan.name}>
							{plan.name}
						</span>
						<Status label={plan.status.label} tone={plan.status.tone} />
					</p>
					{plan.sentence && <p class="muted">{plan.sentence}</p>}
					<Facts facts={plan.facts} />
					<ActionRow actions={plan.actions} send={send} />
				</>
			)}
		</SectionFrame>
	);
}
