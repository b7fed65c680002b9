import type { DailyBonusView } from '../../src/protocol/panelState';

/** More dots than a month has days could not be told apart; the words beside them say the figure anyway. */
const mostDots = 31;

export function StreakDots({ streak }: { readonly streak: DailyBonusView['streak'] }) {
	const total = Math.min(mostDots, Math.max(0, Math.floor(streak.total) || 0));
	return (
		<div class="streak">
			<p class="streak-label">{streak.label}</p>
			<div class="streak-dots" aria-hidden="true">
				{Array.from({ length: total }, (_, day) => (
					<span key={day} class={day < streak.filled ? 'dot dot-filled' : 'dot'} />
				))}
			</div>
			<p class="muted">{streak.hint}</p>
		</div>
	);
}
