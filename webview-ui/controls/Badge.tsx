interface BadgeProps {
	readonly label: string;
}

/** An undefined element until the toolkit is here; the style sheet gives it the same look and size till then. */
export function Badge({ label }: BadgeProps) {
	return (
		<vscode-badge class="badge" title={label}>
			{label}
		</vscode-badge>
	);
}
