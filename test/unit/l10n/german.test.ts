import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import { speak } from '../../../src/present/speak';
import { projectRoot } from '../../harness/projectRoot';
import { aBalance } from '../../support/builders/aBalance';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { credits } from '../../support/builders/credits';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { viewOf } from '../app/viewOf';

const bundle = join(projectRoot, 'media/l10n/bundle.l10n.de.json');
const german: Readonly<Record<string, string>> = JSON.parse(readFileSync(bundle, 'utf8'));
/** Names that come from the service, or are the same in both languages. */
const names = new Set(['Free', 'Pro', 'Starter', 'Editor', 'System']);

describe('In German', () => {
	before(() => speak(german));
	after(() => speak({}));

	for (const [name, state] of Object.entries(everyAccountState)) {
		it(`nothing is left in English: ${name}`, () => {
			const left = textsIn(viewOf(state)).filter(text => isEnglish(text) && !names.has(text));
			assert.deepEqual([...new Set(left)], []);
		});
	}

	it('a plan is canceled like a plan, and a page is turned like a page', () => {
		const subscription = aPaidSubscription({ cancelAtPeriodEnd: true, endsAt: '2025-03-31T00:00:00Z' });
		const { filter } = unreadDetails.usage;
		const position = { cursor: null, rowsBefore: 0, previous: null };
		const value = { requests: [], filter, position, nextCursor: null };
		const usage = { ...unreadDetails.usage, requests: { kind: 'ready', value } } as const;
		const open = anOpenAccount({ subscription, details: { ...unreadDetails, usage } });
		const { panel } = viewOf(open, { language: 'de' });
		assert.ok(panel.kind === 'open' && panel.usage.requests.status === 'ready');
		assert.equal(panel.header.plan?.status, 'Gekündigt');
		assert.deepEqual(
			[panel.usage.requests.content.previous.label, panel.usage.requests.content.next.label],
			['Vorherige', 'Nächste'],
		);
	});

	it('a span of time has the ending that its sentence asks for', () => {
		const nextExpiry = { at: '2025-03-12T12:00:00Z', amountMicro: credits(12), kind: 'dailyBonus' } as const;
		const view = viewOf(anOpenAccount({ balance: aBalance({ nextExpiry }) }), { language: 'de' });
		assert.ok(view.panel.kind === 'open' && view.panel.tips.status === 'ready');
		assert.doesNotMatch(view.panel.tips.content.tips[0] ?? '', /innerhalb von \d+ Tage\b/);
	});

	it('numbers and dates are written the German way', () => {
		const balance = aBalance({ totalMicro: credits(12_500), usedMicro: credits(1_234.5) });
		const view = viewOf(anOpenAccount({ balance }), { language: 'de' });
		assert.ok(view.panel.kind === 'open' && view.panel.credits.status === 'ready');
		const { cards, sentences } = view.panel.credits.content;
		assert.equal(cards.find(({ id }) => id === 'total')?.value, '12.500');
		assert.match(sentences[0] ?? '', /^Erneuert sich in \d+ Tagen, am 31\. März 2025/);
	});
});

const sentences = Object.entries(german)
	.filter(([english, translation]) => english !== translation && /[A-Za-z]{3}/.test(english))
	.map(([english, translation]) => ({ english: patternOf(english), german: patternOf(translation) }));

/** Reads like a text of ours that has not been translated. */
function isEnglish(text: string): boolean {
	const found = sentences.filter(({ english }) => english.test(text));
	return found.length > 0 && !sentences.some(sentence => sentence.german.test(text));
}

function patternOf(text: string): RegExp {
	const parts = text.split(/\{\d+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 's');
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
