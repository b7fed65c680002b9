import type { TargetedInputEvent } from 'preact';
import { FieldProblem } from './FieldProblem';

interface TextFieldProps {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly maxLength: number;
	readonly placeholder: string;
	/** What is wrong with the value, or null. */
	readonly problem: string | null;
	readonly isMultiline: boolean;
	readonly onInput: (value: string) => void;
}

/** From here on the field says how much room is left. */
const nearlyFull = 0.9;

export function TextField(props: TextFieldProps) {
	const { id, label, value, maxLength, problem } = props;
	const isCounted = value.length >= maxLength * nearlyFull;
	const descriptions = [problem !== null && `${id}-problem`, isCounted && `${id}-count`].filter(Boolean);
	const shared = {
		id,
		class: 'field-input',
		dir: 'auto',
		value,
		maxLength,
		placeholder: props.placeholder,
		'aria-required': true,
		'aria-invalid': problem !== null,
		'aria-describedby': descriptions.length > 0 ? descriptions.join(' ') : undefined,
		onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
			props.onInput(event.currentTarget.value),
	} as const;
	return (
		<div class="field">
			<div class="field-words">
				<label for={id}>{label}</label>
				{isCounted && (
					<span id={`${id}-count`} class="field-count">
						{value.length} / {maxLength}
					</span>
				)}
			</div>
			{props.isMultiline ? <textarea {...shared} rows={6} /> : <input {...shared} type="text" />}
			{problem !== null && <FieldProblem id={`${id}-problem`} message={problem} />}
		</div>
	);
}
