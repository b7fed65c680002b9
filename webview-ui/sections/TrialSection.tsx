import type { Section, TrialView } from '../../src/protocol/panelState';
import { Facts } from '../controls/Facts';
import { Meter } from '../controls/Meter';
import { Status } from '../controls/Status';
import type { Send } from '../intentSender';
import { SectionFrame } from './SectionFrame';

interface TrialSectionProps {
	readonly section: Section<TrialView>;
	readonly send: Send;
}

/** F13 */
export function TrialSection({ section, send }: TrialSectionProps) {
	return (
		<SectionFrame id="trial" section={section} send={send}>
			{trial => (
				<>
					<p class="lead">
						<Status label={trial.status.label} tone={trial.status.tone} />
					</p>
					<p class="muted">{trial.sentence}</p>
					{trial.time && <Meter bar={trial.time} size="regular" />}
					<Facts facts={trial.facts} />
				</>
			)}
		</SectionFrame>
	);
}
