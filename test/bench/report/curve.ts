/**
 * Growth as a picture: how a cost moves while an account grows, against the smallest account. The sizes are on a
 * logarithmic scale, so that O(log n) is a straight line. It brings its own paper and the colors that go with it, light
 * or dark, and no line is told from another by color alone.
 */
export interface CurvePoint {
	/** How many requests the account has. */
	readonly size: number;
	readonly value: number;
}

export interface Curve {
	readonly name: string;
	readonly points: readonly CurvePoint[];
}

const width = 760;
const height = 340;
const left = 60;
const right = 290;
const top = 28;
const bottom = 56;
const plotWidth = width - left - right;
const plotHeight = height - top - bottom;
/** Less than this is a tie; the picture shows the band. */
const tie = 1.15;
const dashes = ['none', '8 4', '2 4', '12 4 2 4'];

const style = `<style>
.paper{fill:#fff}text{fill:#3b3f46}.grid{stroke:#c9cdd3}.tie{fill:#0b6bcb;fill-opacity:.1}
.s0{color:#0b5cad}.s1{color:#b3400a}.s2{color:#166b34}.s3{color:#6d31c9}
@media (prefers-color-scheme:dark){.paper{fill:#16191d}text{fill:#d3d7dd}.grid{stroke:#454b54}.tie{fill:#6cb4ff;fill-opacity:.14}
.s0{color:#6cb4ff}.s1{color:#ffa66b}.s2{color:#6fd08c}.s3{color:#c3a2ff}}
.line{fill:none;stroke:currentColor;stroke-width:2}.dot{fill:currentColor}
</style>`;

export function drawCurves(title: string, curves: readonly Curve[]): string {
	const sizes = [...new Set(curves.flatMap(({ points }) => points.map(({ size }) => size)))].sort(
		(a, b) => a - b,
	);
	const relative = curves.map(relativeToFirst);
	const highest = Math.max(2, ...relative.flatMap(({ points }) => points.map(({ value }) => value)));
	const first = Math.log10(sizes[0] ?? 1);
	const last = Math.log10(sizes.at(-1) ?? 10);
	const x = (size: number) => round(left + ((Math.log10(size) - first) / (last - first)) * plotWidth);
	const y = (value: number) => round(top + plotHeight - (value / highest) * plotHeight);
	const levels = Array.from({ length: Math.floor(highest) + 1 }, (_, level) => level).map(
		level =>
			`<line class="grid" x1="${left}" x2="${left + plotWidth}" y1="${y(level)}" y2="${y(level)}"/><text x="${left - 10}" y="${y(level) + 4}" text-anchor="end">${level} ×</text>`,
	);
	const band = `<rect class="tie" x="${left}" width="${plotWidth}" y="${y(tie)}" height="${round(y(1 / tie) - y(tie))}"/>`;
	const ticks = sizes.map(
		size =>
			`<text x="${x(size)}" y="${top + plotHeight + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="${title}">
<title>${title}</title>
${style}
<rect class="paper" width="${width}" height="${height}" rx="6"/>
${[band, ...levels, ...ticks, ...relative.map((curve, index) => drawCurve(curve, index, x, y))].join('\n')}
<text x="${left + plotWidth / 2}" y="${height - 14}" text-anchor="middle">requests in the account (logarithmic); band: a tie</text>
</svg>
`;
}

function drawCurve(
	{ name, points }: Curve,
	index: number,
	x: (size: number) => number,
	y: (value: number) => number,
): string {
	const dash = dashes[index % dashes.length];
	const path = points.map(({ size, value }) => `${x(size)},${y(value)}`).join(' ');
	const dots = points.map(
		({ size, value }) => `<circle class="dot" cx="${x(size)}" cy="${y(value)}" r="3.5"/>`,
	);
	const keyX = left + plotWidth + 24;
	const keyY = top + 12 + index * 44;
	const end = points.at(-1);
	return `<g class="s${index % dashes.length}"><polyline class="line" stroke-dasharray="${dash}" points="${path}"/>${dots.join('')}<line class="line" stroke-dasharray="${dash}" x1="${keyX}" x2="${keyX + 34}" y1="${keyY}" y2="${keyY}"/><text x="${keyX + 44}" y="${keyY + 4}">${name}</text><text x="${keyX + 44}" y="${keyY + 21}">${end ? `${end.value.toFixed(2)} × at ${end.size.toLocaleString('en')}` : ''}</text></g>`;
}

function relativeToFirst({ name, points }: Curve): Curve {
	const floor = points[0]?.value ?? Number.NaN;
	return { name, points: points.map(({ size, value }) => ({ size, value: value / floor })) };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
