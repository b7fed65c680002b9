import type { Section, TipsView } from '../../src/protocol/panelState';
import type { Send } from '../intentSender';
import { SectionFrame } from './SectionFrame';

interface TipsSectionProps {
	readonly section: Section<TipsView>;
	readonly send: Send;
}

/** F17 */
export function TipsSection({ section, send }: TipsSectionProps) {
	return (
		<SectionFrame id="tips" section={section} send={send}>
			{({ tips }) => (
				<ul class="points muted">
					{tips.map(tip => (
						<li key={tip}>{tip}</li>
					))}
				</ul>
			)}
		</SectionFrame>
	);
}
