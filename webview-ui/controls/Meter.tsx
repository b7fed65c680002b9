import type { Bar } from '../../src/protocol/panelState';

interface MeterProps {
	readonly bar: Bar;
	/** The thin one stands in a row whose cells already say the figures. */
	readonly size: 'regular' | 'thin';
}

export function Meter({ bar, size }: MeterProps) {
	const percent = Math.round(Math.min(100, Math.max(0, bar.percent || 0)));
	return (
		<div class={`meter meter-${size}`}>
			{size === 'regular' && (
				<div class="meter-words" aria-hidden="true">
					<span>{bar.label}</span>
					<span>{bar.valueText}</span>
				</div>
			)}
			{/* biome-ignore lint/a11y/useSemanticElements: the browser's own meter cannot take the editor's colours */}
			<div
				class="meter-track"
				role="meter"
				aria-label={bar.label}
				aria-valuemin={0}
				aria-valuemax={100}
				aria-valuenow={percent}
				aria-valuetext={bar.valueText}
			>
				<div
					class={`meter-fill meter-${bar.tone}`}
					// The page's content security policy forbids style attributes, not styles set by a script.
					ref={fill => fill?.style.setProperty('inline-size', `${percent}%`)}
				/>
			</div>
		</div>
	);
}
