import type { CreditCard, CreditsView, Section } from '../../src/protocol/panelState';
import { Figure } from '../controls/Figure';
import { FigureGroup } from '../controls/FigureGroup';
import { Meter } from '../controls/Meter';
import { NoticeBar } from '../controls/NoticeBar';
import { Status } from '../controls/Status';
import type { Send } from '../intentSender';
import { SectionFrame } from './SectionFrame';

interface CreditsSectionProps {
	readonly section: Section<CreditsView>;
	readonly send: Send;
}

/** F11, F15 */
export function CreditsSection({ section, send }: CreditsSectionProps) {
	return (
		<SectionFrame id="credits" section={section} send={send}>
			{credits => (
				<FigureGroup class="credits">
					<div class="credits-headline">
						<p class="credits-available">
							<span class="credits-label">{credits.headline.label}</span>
							<span class="credits-figure">
								<Figure fact={credits.headline} />
							</span>
						</p>
						{credits.state && <Status label={credits.state.label} tone={credits.state.tone} />}
					</div>
					{credits.bar && <Meter bar={credits.bar} size="regular" />}
					{credits.nextSteps && <NoticeBar notice={credits.nextSteps} send={send} />}
					{(credits.cards.length > 0 || credits.other) && (
						<dl class="cards">
							{credits.cards.map(card => (
								<Card key={card.id} card={card} />
							))}
							{credits.other && (
								<div class="card card-other">
									<dt>{credits.other.label}</dt>
									<dd>
										<Figure fact={credits.other} />
									</dd>
								</div>
							)}
						</dl>
					)}
					{credits.sentences.length > 0 && (
						<div class="sentences">
							{credits.sentences.map(sentence => (
								<p key={sentence}>{sentence}</p>
							))}
						</div>
					)}
				</FigureGroup>
			)}
		</SectionFrame>
	);
}

/** "Not in plan" and the like are set smaller than a figure, so that they stay on one line. */
function Card({ card }: { readonly card: CreditCard }) {
	return (
		<div class={`card card-${card.id}`}>
			<dt>{card.label}</dt>
			<dd class={/\d/.test(card.value) ? 'card-figure' : 'card-figure card-words'}>
				<Figure fact={card} />
			</dd>
			<dd class="card-hint">{card.hint}</dd>
		</div>
	);
}
