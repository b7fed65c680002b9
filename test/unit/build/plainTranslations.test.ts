import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import * as fc from 'fast-check';
import { translations } from '../../../src/build/plainTranslations.mjs';

type Translations = Pick<typeof l10n, 't' | 'config'>;

const word = fc.constantFrom('Balance', '{0} left', '{0} of {1}', '{name} is {0}', 'No {curly', '{}', '');
const args = fc.array(fc.oneof(fc.integer(), fc.string(), fc.boolean()), { maxLength: 3 });
const named = fc.dictionary(fc.constantFrom('0', 'name'), fc.oneof(fc.integer(), fc.string()));
const comments = fc.array(fc.constantFrom('a verb', 'short'), { maxLength: 2 });

describe('The translations that are bundled in the place of @vscode/l10n', () => {
	let bundled: Translations;

	before(async () => {
		bundled = await import(`data:text/javascript,${encodeURIComponent(translations)}`);
	});

	after(() => l10n.config({ contents: {} }));

	it('says what the package says, with and without a translation', () => {
		const bundles = fc.dictionary(
			fc.constantFrom('Balance', '{0} left', '{0} of {1}', 'Balance/a verb', '{0} left/a verbshort'),
			fc.oneof(fc.constantFrom('Guthaben', 'noch {0}', '{1} von {0}')),
		);
		fc.assert(
			fc.property(bundles, word, args, named, comments, (bundle, message, list, byName, comment) => {
				for (const one of [bundled, l10n]) one.config({ contents: { ...bundle } });
				const ways: readonly ((from: Translations) => string)[] = [
					from => from.t(message),
					from => from.t(message, ...list),
					from => from.t(message, byName),
					from => from.t({ message, comment }),
					from => from.t({ message, comment, args: list }),
					from => from.t({ message, comment, args: byName }),
				];
				for (const say of ways) assert.equal(say(bundled), say(l10n));
			}),
		);
	});

	it('reads a bundle that comes as text', () => {
		bundled.config({ contents: '{"Balance": "Guthaben"}' });
		assert.equal(bundled.t('Balance'), 'Guthaben');
	});
});
