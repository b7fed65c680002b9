import type { DailyBonusView, Section } from '../../src/protocol/panelState';
import { ActionRow } from '../controls/ActionRow';
import { Icon } from '../controls/Icon';
import type { Send } from '../intentSender';
import { SectionFrame } from './SectionFrame';
import { StreakDots } from './StreakDots';

interface DailyBonusSectionProps {
	readonly section: Section<DailyBonusView>;
	readonly send: Send;
}

/** F30 */
export function DailyBonusSection({ section, send }: DailyBonusSectionProps) {
	return (
		<SectionFrame id="bonus" section={section} send={send}>
			{bonus => (
				<>
					<p class="lead with-icon">
						<Icon name="gift" class="tone-accent" />
						<span>{bonus.worth}</span>
					</p>
					{bonus.next && (
						<p class="with-icon">
							<Icon name="watch" class="muted" />
							<span>
								{bonus.next.relative}
								<span class="second-line">{bonus.next.absolute}</span>
							</span>
						</p>
					)}
					{bonus.streak.total > 0 && <StreakDots streak={bonus.streak} />}
					{bonus.note && (
						<p class="with-icon">
							<Icon name="info" class="muted" />
							<span>{bonus.note}</span>
						</p>
					)}
					{bonus.claim && <ActionRow actions={[bonus.claim]} send={send} />}
				</>
			)}
		</SectionFrame>
	);
}
