export function CardSkeleton() {
	return (
		<div class="section">
			<span class="bone bone-title" />
			<span class="bone bone-line" />
			<span class="bone bone-line" />
			<span class="bone bone-line" />
		</div>
	);
}
