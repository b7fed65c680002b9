import assert from 'node:assert/strict';
import { diagnosticsReport } from '../../../src/account/diagnosticsReport';
import { redact } from '../../../src/platform/redact';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { credits } from '../../support/builders/credits';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';
import { aFullAccount } from '../privacy/aFullAccount';

const facts = {
	now: noonMs,
	language: 'de',
	extensionVersion: '0.1.0',
	editorVersion: 'Editor 1.100.0',
	platform: 'linux x64',
	settings: { statusBarStyle: 'credits', privacyMode: false },
};

describe('The diagnostics (F57)', () => {
	it('say what runs where, how it is set and how every part stands', () => {
		const state = anOpenAccount({
			trouble: everyProblem.offline,
			fetchedAt: noonMs - 90_000,
			balance: 'error',
		});
		assert.deepEqual(diagnosticsReport(state, facts).split('\n'), [
			'Creditbar 0.1.0',
			'Editor: Editor 1.100.0',
			'System: linux x64',
			'Language: de',
			'Time: 2025-03-10T12:00:00.000Z',
			'Settings: statusBarStyle credits, privacyMode off',
			'Account: open',
			'Figures: read 2025-03-10T11:58:30.000Z, 90 s ago',
			'Last refresh: offline',
			'Clock of the service: 0 s ahead',
			'Contract: version 1, trial on, dailyBonus on, referrals on, purchases on, rollover on, events on, feedback on, models on',
			'Sections: profile ok, subscription ok, balance error, usage ok, trial notApplicable, dailyBonus ok, referral ok, grants ok',
			'Usage: summary unread, daily unread, models unread, sessions unread, requests unread',
			'Billing: plans unread, creditPack unread, orders unread, payment none',
			'',
		]);
	});

	for (const [name, state] of Object.entries(everyAccountState))
		it(`name nobody and are left as they are by the redactor: ${name}`, () => {
			const report = diagnosticsReport(state, facts);
			assert.match(report, /^Account: \S/m);
			assert.doesNotMatch(report, /ada|lovelace|meter\.example|WDJB|undefined|\[object/i);
			assert.equal(redact(report), report);
		});

	it('carry no figure of the account', () => {
		const figures = {
			used: credits(77_001),
			left: credits(88_002),
			other: credits(99_003),
			count: 66_004,
			scale: 1,
		};
		const report = diagnosticsReport(
			aFullAccount({ name: 'A', email: 'a@b.example', code: 'C' }, figures),
			facts,
		);
		assert.doesNotMatch(report, /77001|88002|99003|66004|165003/);
	});
});
