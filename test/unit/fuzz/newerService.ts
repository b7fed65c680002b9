/** How a service that is newer than the client answers: everything it may do to a body without breaking a promise. */

import type { Shape } from './contractShape';
import { changedAt, type JsonPath, valueAt } from './jsonPaths';

export interface NewerBody {
	/** For a failure: what is new about it, and where. */
	readonly what: string;
	readonly body: unknown;
}

export function* newerBodies(shape: Shape, body: unknown): Generator<NewerBody> {
	for (const { path, shape: inside } of placesIn(shape, body)) {
		const at = `/${path.join('/')}`;
		const change = (what: string, to: (before: unknown) => unknown) => ({
			what: `${what} at ${at}`,
			body: changedAt(body, path, to),
		});
		if (inside.kind === 'enumeration') yield change('a value nobody knows yet', () => 'fromTheFuture');
		if (inside.kind === 'maybe') yield change('a member left out', () => undefined);
		if (isObject(valueAt(body, path)))
			yield change('members nobody knows yet', before => ({
				...(isObject(before) ? before : {}),
				fromTheFuture: { status: 'error', data: [1] },
				$type: 'unheard',
			}));
	}
}

/** Every place of the body that the contract says something about. */
function* placesIn(
	shape: Shape,
	value: unknown,
	path: JsonPath = [],
): Generator<{ readonly path: JsonPath; readonly shape: Shape }> {
	if (value === undefined || value === null) return;
	yield { path, shape };
	switch (shape.kind) {
		case 'object':
			for (const [name, member] of Object.entries(shape.members))
				yield* placesIn(member, valueAt(value, [name]), [...path, name]);
			return;
		case 'list':
			for (const [index, item] of Object.entries(value)) yield* placesIn(shape.item, item, [...path, index]);
			return;
		case 'section':
			yield* placesIn(shape.data, valueAt(value, ['data']), [...path, 'data']);
			return;
		case 'maybe':
			yield* placesIn(shape.of, value, path);
			return;
		case 'enumeration':
		case 'other':
			return;
	}
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
