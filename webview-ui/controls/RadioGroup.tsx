interface RadioGroupProps<Id extends string> {
	readonly name: string;
	/** The group's name: a legend of its own, or the id of the words that are it. */
	readonly label: { readonly text: string } | { readonly id: string };
	readonly options: readonly {
		readonly id: Id;
		readonly label: string;
		readonly place?: string | undefined;
	}[];
	readonly selected: Id;
	readonly onSelect: (id: Id) => void;
}

/**
 * The browser's own radio buttons, in the editor's colours. A button that gets the focus is selected, also when it was
 * a command that put it there.
 */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
	const { name, label, options, selected, onSelect } = props;
	return (
		<fieldset class="choices" aria-labelledby={'id' in label ? label.id : undefined}>
			{'text' in label && <legend>{label.text}</legend>}
			{options.map(({ id, label: words, place }) => (
				<label key={id} class="choice">
					<input
						type="radio"
						class="tick tick-round"
						name={name}
						data-place={place}
						checked={id === selected}
						onFocus={() => onSelect(id)}
						onChange={() => onSelect(id)}
					/>
					<span>{words}</span>
				</label>
			))}
		</fieldset>
	);
}
