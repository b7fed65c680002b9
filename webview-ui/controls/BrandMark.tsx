/** The same drawing as the activity bar's `media/creditbar.svg`. */
export function BrandMark() {
	return (
		<svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
			<path class="brand-ring" d="M18.72 5.28a9.5 9.5 0 1 0 0 13.44" />
			<path
				class="brand-spark"
				d="M12.4 6.6c.5 3.2 1.7 4.5 4.9 5.4-3.2.9-4.4 2.2-4.9 5.4-.5-3.2-1.7-4.5-4.9-5.4 3.2-.9 4.4-2.2 4.9-5.4Z"
			/>
		</svg>
	);
}
