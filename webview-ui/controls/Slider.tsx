interface SliderProps {
	readonly label: string;
	readonly minimum: number;
	readonly maximum: number;
	readonly value: number;
	/** What a screen reader says for the value. */
	readonly valueText: string;
	/** While it moves. */
	readonly onInput: (value: number) => void;
	/** Once it was let go. */
	readonly onSettle: (value: number) => void;
}

export function Slider({ label, minimum, maximum, value, valueText, onInput, onSettle }: SliderProps) {
	const percent = maximum > minimum ? ((value - minimum) / (maximum - minimum)) * 100 : 100;
	return (
		<input
			type="range"
			class="slider"
			aria-label={label}
			aria-valuetext={valueText}
			min={minimum}
			max={maximum}
			value={value}
			// The page's content security policy forbids style attributes, not styles set by a script.
			ref={slider => slider?.style.setProperty('--filled', `${percent}%`)}
			onInput={event => onInput(event.currentTarget.valueAsNumber)}
			onChange={event => onSettle(event.currentTarget.valueAsNumber)}
		/>
	);
}
