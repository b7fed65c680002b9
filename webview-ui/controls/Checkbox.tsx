interface CheckboxProps {
	readonly label: string;
	readonly isChecked: boolean;
	/** The id of what says more about it. */
	readonly describedBy: string;
	readonly onChange: (isChecked: boolean) => void;
}

export function Checkbox({ label, isChecked, describedBy, onChange }: CheckboxProps) {
	return (
		<label class="choice">
			<input
				type="checkbox"
				class="tick"
				checked={isChecked}
				aria-describedby={describedBy}
				onChange={event => onChange(event.currentTarget.checked)}
			/>
			<span>{label}</span>
		</label>
	);
}
