import assert from 'node:assert/strict';
import { linkedSignal } from '../../../src/util/linkedSignal';

describe('A signal linked to others', () => {
	it('aborts with the first of them, for its reason', () => {
		const [first, second] = [new AbortController(), new AbortController()];
		const { signal } = linkedSignal(first.signal, second.signal);
		assert.equal(signal.aborted, false);
		second.abort('enough');
		first.abort('late');
		assert.deepEqual([signal.aborted, signal.reason], [true, 'enough']);
	});

	it('is aborted from the start when one of them is', () => {
		assert.equal(linkedSignal(new AbortController().signal, AbortSignal.abort()).signal.aborted, true);
	});

	it('hears no more once it has been let go', () => {
		const source = new AbortController();
		const linked = linkedSignal(source.signal);
		linked.dispose();
		source.abort();
		assert.equal(linked.signal.aborted, false);
	});
});
