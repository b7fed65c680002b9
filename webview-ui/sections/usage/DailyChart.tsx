/**
 * One bar a day, drawn in percent of whatever room there is, so that no script measures and no corner is distorted. The
 * whole height above a bar belongs to its day: a day of little use can be pointed at as well as any other. Every day is
 * a picture with its value in words; the arrow keys move from day to day.
 */

import type { DailyUsageView, DayBar } from '../../../src/protocol/usageView';
import { FigureGroup } from '../../controls/FigureGroup';

interface DailyChartProps {
	readonly daily: DailyUsageView;
	/** The id of the day that has the pointer or the focus; null when none has. */
	readonly onPoint: (day: string | null) => void;
}

export function DailyChart({ daily: { days, top }, onPoint }: DailyChartProps) {
	function point(event: Event) {
		const day = event.target instanceof Element ? event.target.closest('[data-day]') : null;
		onPoint(day?.getAttribute('data-day') ?? null);
	}
	const rest = () => onPoint(null);
	return (
		<FigureGroup class="chart" stops="[data-day]">
			<span class="chart-top" aria-hidden="true">
				{top}
			</span>
			{/* Around the drawing, because a drawing that listens for the focus is given it by the browser. */}
			<div onPointerOver={point} onPointerLeave={rest} onFocusIn={point} onFocusOut={rest}>
				{/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing's parts */}
				<svg class="chart-bars" role="group" aria-labelledby="daily-title">
					<line class="chart-line" x2="100%" y1="0.5" y2="0.5" />
					<line class="chart-line" x2="100%" y1="50%" y2="50%" />
					{days.map((day, position) => (
						<Bar key={day.id} day={day} position={position} count={days.length} />
					))}
					<line class="chart-base" x2="100%" y1="100%" y2="100%" />
				</svg>
			</div>
			<div class="chart-axis" aria-hidden="true">
				{ends(days).map(day => (
					<span key={day.id}>{day.label}</span>
				))}
			</div>
		</FigureGroup>
	);
}

interface BarProps {
	readonly day: DayBar;
	readonly position: number;
	readonly count: number;
}

/** How much of its day's width a bar takes. */
const filled = 0.7;

function Bar({ day, position, count }: BarProps) {
	const step = 100 / count;
	const height = Math.min(100, Math.max(0, day.percent || 0));
	return (
		// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the focus is for reading; there is nothing to press
		<g class="chart-day" role="img" aria-label={day.spoken} data-day={day.id} tabindex={-1}>
			<rect class="chart-area" x={`${position * step}%`} width={`${step}%`} height="100%" />
			<rect
				class="chart-bar"
				x={`${(position + (1 - filled) / 2) * step}%`}
				y={`${100 - height}%`}
				width={`${filled * step}%`}
				height={`${height}%`}
				rx="2"
			/>
		</g>
	);
}

/** The first day, one in the middle and the last: as many labels as fit however narrow the chart is. */
function ends(days: readonly DayBar[]): readonly DayBar[] {
	const positions = new Set([0, Math.floor(days.length / 2), days.length - 1]);
	return days.filter((_, position) => positions.has(position));
}
