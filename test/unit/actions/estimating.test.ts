import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { approximateTokens } from '../../../src/app/actions/approximateTokens';
import { priceOf } from '../../../src/app/actions/priceOf';
import { projectRoot } from '../../harness/projectRoot';
import { models } from '../../mock-server/account/modelCatalogue';
import { countTokens } from '../../mock-server/http/chat/replyWords';
import { priceTokens } from '../../mock-server/ledger/priceTokens';

describe('What an action is expected to use', () => {
	it('is within a quarter of what the mock counts, for every source file of this project', () => {
		const folder = join(projectRoot, 'src');
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
			name.endsWith('.ts'),
		);
		assert.ok(files.length > 200);
		for (const name of files) {
			const text = readFileSync(join(folder, name), 'utf8');
			// The service counts the question as it is written on the wire.
			const ratio = approximateTokens(text) / countTokens(JSON.stringify(text));
			assert.ok(ratio > 0.75 && ratio < 1.25, `${name}: ${ratio}`);
		}
	});

	it('counts each character of a script that has no spaces', () => {
		assert.equal(approximateTokens('这个函数返回最大值'), 9);
		assert.equal(approximateTokens('最大値を返す関数'), 8);
		assert.equal(approximateTokens('a'.repeat(400)), 100);
		assert.equal(approximateTokens(''), 1);
	});

	it('is priced as the ledger prices it', () => {
		const counts = fc.nat({ max: 2_000_000 });
		fc.assert(
			fc.property(fc.constantFrom(...models), counts, counts, (model, input, output) => {
				const tokens = { inputTokens: input, outputTokens: output, cacheReadTokens: 0, cacheWriteTokens: 0 };
				assert.equal(priceOf(model, { input, output }), priceTokens(tokens, model));
			}),
		);
	});
});
