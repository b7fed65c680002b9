/** Growth as a picture: how a cost moves while an account grows, on a logarithmic scale, against the smallest. */
export interface CurvePoint {
	/** How many requests the account has. */
	readonly size: number;
	readonly value: number;
}

export interface Curve {
	readonly name: string;
	readonly points: readonly CurvePoint[];
}

const width = 720;
const height = 320;
const left = 56;
const right = 200;
const top = 24;
const bottom = 44;
const colors = ['#0b6bcb', '#c2410c', '#15803d', '#7c3aed'];

export function drawCurves(title: string, curves: readonly Curve[]): string {
	const sizes = [...new Set(curves.flatMap(({ points }) => points.map(({ size }) => size)))].sort(
		(a, b) => a - b,
	);
	const relative = curves.map(({ name, points }) => ({
		name,
		points: points.map(({ size, value }) => ({ size, value: value / (points[0]?.value ?? Number.NaN) })),
	}));
	const highest = Math.max(2, ...relative.flatMap(({ points }) => points.map(({ value }) => value)));
	const first = Math.log10(sizes[0] ?? 1);
	const last = Math.log10(sizes.at(-1) ?? 10);
	const x = (size: number) =>
		round(left + ((Math.log10(size) - first) / (last - first)) * (width - left - right));
	const y = (value: number) => round(height - bottom - (value / highest) * (height - top - bottom));
	const lines = relative.map(({ name, points }, index) => {
		const color = colors[index % colors.length];
		const path = points.map(({ size, value }) => `${x(size)},${y(value)}`).join(' ');
		const dots = points.map(
			({ size, value }) => `<circle cx="${x(size)}" cy="${y(value)}" r="3" fill="${color}"/>`,
		);
		const end = points.at(-1);
		const label =
			end &&
			`<text x="${x(end.size) + 10}" y="${top + 8 + index * 18}" fill="${color}">${name} ${end.value.toFixed(2)} ×</text>`;
		return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}${label ?? ''}`;
	});
	const ticks = sizes.map(
		size =>
			`<text x="${x(size)}" y="${height - bottom + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
	);
	const levels = Array.from({ length: Math.floor(highest) + 1 }, (_, level) => level).map(
		level =>
			`<line x1="${left}" x2="${width - right}" y1="${y(level)}" y2="${y(level)}" stroke="#999" stroke-opacity=".35"/><text x="${left - 8}" y="${y(level) + 4}" text-anchor="end">${level} ×</text>`,
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#666" role="img" aria-label="${title}">
<title>${title}</title>
${[...levels, ...ticks, ...lines].join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">requests in the account</text>
</svg>
`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
