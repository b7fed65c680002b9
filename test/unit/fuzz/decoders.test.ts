/**
 * What others wrote is read without trust: whatever it is, a decoder answers, in time, changes nothing it should not,
 * and lets nothing through that could not be shown, added up or waited for. Ten thousand inputs for each: half of them anything at all, half of them something that is almost right.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contractDecoders, type Decoder, memoryDecoders, panelDecoders, textDecoders } from './decoders';
import { flawIn } from './flawIn';
import { mutation } from './mutation';
import { realAnswers } from './realAnswers';

const numRuns = 5_000;
const anything = fc.anything({
	maxDepth: 3,
	maxKeys: 5,
	withBigInt: true,
	withDate: true,
	withMap: true,
	withNullPrototype: true,
	withSparseArray: true,
	withTypedArray: true,
	key: fc.oneof(
		fc.string(),
		fc.constantFrom('__proto__', 'constructor', 'toString', 'status', 'data', 'kind'),
	),
});
/** What can stand in a text or in the editor's memory. */
const anyJson = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 200 }));

describe('Whatever it is given,', function () {
	this.timeout(120_000);

	it('a body of the contract is read or refused', async () => {
		await survive(contractDecoders(await realAnswers()), anyJson);
	});

	it('a stored secret, a link and a pasted text are read or refused', async () => {
		await survive(textDecoders, anyJson);
	});

	it('what it hopes for is read, so that what is almost right is worth trying', async () => {
		for (const { name, sample, decode } of [...textDecoders, ...panelDecoders, ...memoryDecoders]) {
			const result = await decode(sample);
			const isRead = result !== null && result !== undefined && result !== false && !isRefusal(result);
			assert.ok(isRead || name === 'memory signIn.pendingKeys', name);
		}
	});

	it('members that nobody knows get no further, whatever they hold', async () => {
		for (const { name, sample, decode } of [
			...contractDecoders(await realAnswers()),
			...textDecoders,
			...panelDecoders,
			...memoryDecoders,
		])
			for (const stranger of ['stranger', '__proto__'])
				assert.equal(flawIn(await decode(withStrangers(sample, stranger))), null, name);
	});

	it('a message between panel and extension, and what the panel kept, is read or refused', async () => {
		await survive(panelDecoders, anything);
	});

	it('what is in the memory of the editor is read or passed over', async () => {
		await survive(memoryDecoders, anyJson);
	});
});

function isRefusal(result: unknown): boolean {
	if (typeof result !== 'object' || result === null || !('kind' in result)) return false;
	return result.kind === 'corrupt' || result.kind === 'newer';
}

/** One input is tried on all, so that making it up costs once. */
async function survive(decoders: readonly Decoder[], any: fc.Arbitrary<unknown>): Promise<void> {
	const tryAll = async (inputFor: (decoder: Decoder) => unknown) => {
		for (const decoder of decoders) {
			const input = inputFor(decoder);
			let result: unknown;
			try {
				result = decoder.decode(input);
				if (result instanceof Promise) result = await result;
			} catch (error) {
				throw new Error(`${decoder.name} broke`, { cause: error });
			}
			const flaw = flawIn(result);
			if (flaw !== null) throw new Error(`${decoder.name} let through ${flaw}`);
			if (decoder.keeps?.(result) === false) throw new Error(`${decoder.name} broke its promise`);
		}
		assert.ok(!('polluted' in {}), 'a prototype was changed');
	};
	await fc.assert(
		fc.asyncProperty(any, input => tryAll(() => input)),
		{ numRuns },
	);
	await fc.assert(
		fc.asyncProperty(mutation, mutate => tryAll(({ sample }) => mutate(sample))),
		{ numRuns },
	);
}

/** Every object in it has a member more. */
function withStrangers(value: unknown, name: string): unknown {
	if (Array.isArray(value)) return value.map(item => withStrangers(item, name));
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).map(([key, member]) => [key, withStrangers(member, name)]);
	return Object.fromEntries([...members, [name, Number.NaN]]);
}
