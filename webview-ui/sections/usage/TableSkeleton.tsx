/** As high as a table with a head and so many rows. */
export function TableSkeleton({
	rows,
	isTight = false,
}: {
	readonly rows: number;
	readonly isTight?: boolean;
}) {
	return (
		<>
			{Array.from({ length: rows + 1 }, (_, row) => (
				<div key={row} class={isTight ? 'data-bone data-bone-tight' : 'data-bone'}>
					<span class="bone bone-text" />
				</div>
			))}
		</>
	);
}
