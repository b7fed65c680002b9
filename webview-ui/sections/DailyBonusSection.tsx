import type { DailyBonusView, Section } from '../../src/protocol/panelState';
import { ActionRow } from '../controls/ActionRow';
import { Figure } from '../controls/Figure';
import { FigureGroup } from '../controls/FigureGroup';
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
					<StreakDots streak={bonus.streak} />
					{bonus.note && (
						<p class="with-icon">
							<Icon name="info" class="muted" />
							<span>{bonus.note}</span>
						</p>
					)}
					{bonus.next && (
						<FigureGroup class="with-icon">
							<Icon name="watch" class="muted" />
							<Figure fact={{ value: bonus.next.relative, exact: bonus.next.absolute }} />
						</FigureGroup>
					)}
					{bonus.claim && <ActionRow actions={[bonus.claim]} send={send} />}
				</>
			)}
		</SectionFrame>
	);
}
