import assert from 'node:assert/strict';
import { coalesce } from '../../../src/session/coalesce';
import { settle } from '../../support/settle';

describe('Looking again', () => {
	it('happens once more after a look that was under way, however often it was asked for', async () => {
		const finish: Array<() => void> = [];
		const look = coalesce(() => new Promise<void>(resolve => finish.push(resolve)));
		look();
		look();
		look();
		assert.equal(finish.length, 1);
		finish[0]?.();
		await settle();
		assert.equal(finish.length, 2);
		finish[1]?.();
		await settle();
		assert.equal(finish.length, 2);
		look();
		assert.equal(finish.length, 3);
	});
});
