import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeContextKeys } from '../../../src/present/contextKeys';
import { describePanel } from '../../../src/present/describePanel';
import { describeStatusBar } from '../../../src/present/describeStatusBar';
import { promptTexts } from '../../../src/present/promptTexts';
import { describeTree } from '../../../src/present/tree/describeTree';
import { aGrant } from '../../support/builders/aGrant';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPanelWindow } from '../../support/builders/aPanelWindow';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aProfile } from '../../support/builders/aProfile';
import { aReferral } from '../../support/builders/aReferral';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { aSubscription } from '../../support/builders/aSubscription';

const hostile: readonly string[] = [
	'$(flame)$(sync~spin)',
	'[Free credits](command:workbench.action.quit)',
	'<img src=https://evil.example/x.png onerror=alert(1)>',
	'![x](https://evil.example/x.png)',
	'Ada\n\nSign in at https://evil.example\n',
	'\u202egnp.exe\u202c \u2066hidden\u2069',
	'Ada\u0000\u0007\u001b[31m',
	'| a | b |\r\n|---|---|',
	'x'.repeat(10_000),
	'$\u200b(warning)',
	'{0} {1}',
	'%command.signIn%',
	'__proto__',
];

describe('Text from the service', () => {
	/** Puts the text wherever the service may write some. */
	const views = (text: string) => {
		const state = anOpenAccount({
			identity: { name: text, email: text },
			profile: aProfile({ name: text, email: text }),
			subscription: aSubscription({ plan: { id: text, name: text } }),
			referral: aReferral({ code: text || 'x' }),
			meta: aServiceMeta({ serviceName: text, creditUnitName: text }),
			grants: [aGrant({ id: text || 'x' })],
		});
		const panel = describePanel(state, aPresentContext(), aPanelWindow());
		const signingIn = describePanel(
			{ kind: 'signingIn', deviceCode: { userCode: text, verificationUri: text } },
			aPresentContext(),
			aPanelWindow(),
		);
		return {
			panel,
			signingIn,
			tree: describeTree(state, aPresentContext()),
			statusBar: describeStatusBar(state, aPresentContext()),
			contextKeys: describeContextKeys(state, aPresentContext()),
		};
	};

	for (const text of hostile)
		it(`draws nothing, turns nothing and stays short: ${JSON.stringify(text.slice(0, 40))} (S3)`, () => {
			assertInert(views(text));
		});

	it('does so whatever it is', () => {
		const part = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 20 }));
		fc.assert(
			fc.property(fc.array(part, { maxLength: 5 }), parts => assertInert(views(parts.join('')))),
			{ numRuns: 300 },
		);
	});

	it('never reaches the words of the status bar (S3)', () => {
		for (const text of hostile) {
			const { statusBar } = views(text);
			assert.equal(statusBar.text, '$(credit-card) 1,000 credits');
			assert.equal(
				statusBar.spokenLabel,
				'Creditbar: Available to spend: 1000 credits'.replace('1000', '1,000'),
			);
		}
	});

	it('cannot become a link in a notification (S1)', () => {
		const texts = promptTexts();
		for (const text of hostile) {
			const messages = [texts.signedInAs(text), texts.enterDeviceCode(text, text)];
			for (const message of messages) {
				assert.doesNotMatch(message, /\]\(|[\n\r]|\$\(/, message);
				assert.ok(message.length < 400);
			}
		}
	});
});

/** Names of rows are for the program and not for display, so they may be anything. */
function assertInert(description: unknown, path = ''): void {
	if (typeof description === 'string') {
		const isOwnIcon = /statusBar\.text$/.test(path);
		const isTooltip = /tooltip$/.test(path);
		if (/\.id$/.test(path)) return;
		if (!isOwnIcon) assert.ok(!description.includes('$('), `${path}: ${description}`);
		const control = isTooltip ? /[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/u : /[\p{Cc}\p{Zl}\p{Zp}]/u;
		assert.doesNotMatch(description, control, path);
		assert.doesNotMatch(description, /[\u202a-\u202e\u2066-\u2069]/, path);
		assert.ok(description.length <= 700, `${path} has ${description.length} characters`);
		return;
	}
	if (typeof description !== 'object' || description === null) return;
	for (const [name, part] of Object.entries(description)) assertInert(part, `${path}.${name}`);
}
