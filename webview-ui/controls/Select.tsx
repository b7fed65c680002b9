import { Icon } from './Icon';

interface SelectProps {
	/** Under which its form knows the choice. */
	readonly name: string;
	readonly label: string;
	readonly selected: string;
	readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** The browser's own list with the editor's look: the toolkit's has an inline style, which the panel's policy forbids. */
export function Select({ name, label, selected, options }: SelectProps) {
	return (
		<label class="select">
			<span class="select-label">{label}</span>
			<span class="select-box">
				<select name={name} value={selected} data-focus-key={`select:${name}`}>
					{options.map(({ id, label: words }) => (
						<option key={id} value={id} dir="auto">
							{words}
						</option>
					))}
				</select>
				<Icon name="chevron-right" />
			</span>
		</label>
	);
}
