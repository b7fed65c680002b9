import assert from 'node:assert/strict';
import { Disposables } from '../../../src/util/disposables';

describe('A bag of disposables', () => {
	const recording = () => {
		const item = { times: 0, dispose: () => void item.times++ };
		return item;
	};

	it('disposes what is in it, once', () => {
		const bag = new Disposables();
		const item = bag.add(recording());
		bag.dispose();
		bag.dispose();
		assert.equal(item.times, 1);
	});

	it('disposes at once what comes too late', () => {
		const bag = new Disposables();
		bag.dispose();
		assert.equal(bag.add(recording()).times, 1);
	});
});
