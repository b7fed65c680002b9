interface NumberBoxProps {
	readonly id: string;
	readonly minimum: number;
	readonly maximum: number;
	/** As typed, so that a number is not put right under the hands of the person typing it. */
	readonly text: string;
	readonly isInvalid: boolean;
	/** The id of what is said about an invalid number. */
	readonly problemId: string;
	readonly onInput: (text: string) => void;
	/** Once the field is left, or the number stepped. */
	readonly onSettle: (text: string) => void;
}

/** Its label is a `<label for>` elsewhere. */
export function NumberBox(props: NumberBoxProps) {
	return (
		<input
			type="number"
			id={props.id}
			class="field-input number-box"
			min={props.minimum}
			max={props.maximum}
			step={1}
			value={props.text}
			aria-invalid={props.isInvalid}
			aria-describedby={props.isInvalid ? props.problemId : undefined}
			onInput={event => props.onInput(event.currentTarget.value)}
			onChange={event => props.onSettle(event.currentTarget.value)}
		/>
	);
}
