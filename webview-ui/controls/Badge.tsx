interface BadgeProps {
	readonly label: string;
}

/** Not the toolkit's: that one has an inline style, which the panel's content security policy forbids. */
export function Badge({ label }: BadgeProps) {
	return (
		<span class="badge" title={label}>
			{label}
		</span>
	);
}
