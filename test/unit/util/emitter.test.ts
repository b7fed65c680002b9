import assert from 'node:assert/strict';
import { Emitter } from '../../../src/util/emitter';

describe('An emitter', () => {
	it('tells its listeners in the order in which they came', () => {
		const emitter = new Emitter<number>();
		const heard: string[] = [];
		emitter.event(value => heard.push(`first ${value}`));
		emitter.event(value => heard.push(`second ${value}`));
		emitter.fire(1);
		assert.deepEqual(heard, ['first 1', 'second 1']);
	});

	it('tells nobody who left, also not when they were sent away while it was telling', () => {
		const emitter = new Emitter<number>();
		const heard: number[] = [];
		emitter.event(() => second.dispose());
		const second = emitter.event(value => heard.push(value));
		emitter.fire(1);
		emitter.fire(2);
		assert.deepEqual(heard, []);
	});

	it('keeps two subscriptions of one function apart', () => {
		const emitter = new Emitter<number>();
		const heard: number[] = [];
		const listener = (value: number) => heard.push(value);
		const first = emitter.event(listener);
		emitter.event(listener);
		first.dispose();
		emitter.fire(1);
		assert.deepEqual(heard, [1]);
	});

	it('is silent once it is disposed', () => {
		const emitter = new Emitter<number>();
		const heard: number[] = [];
		emitter.event(value => heard.push(value));
		emitter.dispose();
		emitter.fire(1);
		assert.deepEqual(heard, []);
	});
});
