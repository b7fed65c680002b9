import type { Fact } from '../../src/protocol/panelState';

interface FigureProps {
	readonly fact: Pick<Fact, 'value' | 'exact'>;
}

/**
 * A rounded figure that keeps its exact value at hand: shown on hover and on keyboard focus by `ExactTip`, read out by
 * screen readers in place. Inside a `FigureGroup` it is reached with the arrow keys.
 */
export function Figure({ fact }: FigureProps) {
	const { value, exact } = fact;
	if (!exact || exact === value) return <span class="figure">{breakable(value)}</span>;
	return (
		<span class="figure figure-exact" tabIndex={-1} data-exact={exact}>
			{breakable(value)}
			<span class="visually-hidden">{` (${exact})`}</span>
		</span>
	);
}

const longestUnbroken = 12;

/**
 * A figure too long for its line is broken between groups of digits, not inside one. At a space it breaks by itself, and
 * a time of day stays whole.
 */
function breakable(value: string) {
	if (value.length <= longestUnbroken) return value;
	return value
		.split(/(?<=[^\d :])(?=\d)/)
		.map((group, position) => [position > 0 && <wbr key={position} />, group]);
}
