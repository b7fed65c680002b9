/** How a value goes wrong: a few places in it hold something else, have more than they should, or are gone. */
import fc from 'fast-check';
import { changedAt, placeIn } from './jsonPaths';

export type Mutation = (sample: unknown) => unknown;

/** JSON, so that `__proto__` is a member like any other, as it is in a text that is parsed. */
const poison = ['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'];

const hostile = fc.oneof(
	fc.constantFrom<unknown>(null, undefined, true, 0, -1, 1.5, 2 ** 53, 1e300, Number.NaN, '', [], {}),
	fc.constantFrom('\u0000', '\ud800', '\u202e', '🧑‍🚀', '9999-99-99T99:99:99Z', 'javascript:alert(1)'),
	fc.constantFrom(...poison).map(text => JSON.parse(text)),
	fc.string({ maxLength: 30 }),
	fc.nat().map(length => 'x'.repeat(length % 3_000)),
	fc.nat().map(depth => nested(depth % 200)),
);

/** The same choice can be made in any sample. */
export const mutation: fc.Arbitrary<Mutation> = fc
	.array(fc.tuple(fc.nat(), hostile, fc.constantFrom('replaced', 'more', 'gone')), {
		minLength: 1,
		maxLength: 3,
	})
	.map(
		changes => sample =>
			changes.reduce(
				(value, [number, other, how]) =>
					changedAt(value, placeIn(value, number), before => {
						if (how === 'gone') return undefined;
						return how === 'more' ? withMore(before, other) : other;
					}),
				sample,
			),
	);

function withMore(before: unknown, other: unknown): unknown {
	if (Array.isArray(before)) return [...before, other];
	if (typeof before !== 'object' || before === null) return other;
	return JSON.parse(
		`${JSON.stringify(before).slice(0, -1)}${separator(before)}"__proto__":{"polluted":true}}`,
	);
}

function separator(object: object): string {
	return Object.keys(object).length > 0 ? ',' : '';
}

function nested(depth: number): unknown {
	let value: unknown = 'deep';
	for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
	return value;
}
