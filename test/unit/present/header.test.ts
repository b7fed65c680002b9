import assert from 'node:assert/strict';
import { describePanel } from '../../../src/present/describePanel';
import { aPanelWindow } from '../../support/builders/aPanelWindow';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { everyProblem } from '../../support/builders/everyProblem';
import { panelOf } from './panelOf';

describe('The account header', () => {
	it('names who is signed in and on which plan', () => {
		const { header } = panelOf();
		assert.equal(header.name, 'Ada Lovelace');
		assert.equal(header.email, 'ada@example.com');
		assert.equal(header.initials, 'AL');
		assert.deepEqual(header.plan, { label: 'Free', status: 'Active', tone: 'good' });
	});

	it('falls back on the e-mail address for somebody without a name', () => {
		const { header } = panelOf({ identity: { name: null } });
		assert.equal(header.name, 'ada@example.com');
		const invisible = panelOf({ identity: { name: '\u200b ' } });
		assert.equal(invisible.header.name, 'ada@example.com');
	});

	it('stays, with the way out, when nothing else can be read', () => {
		for (const name of ['everything failed', 'over a day old', 'closed but known', 'closed and unknown']) {
			const state = everyAccountState[name];
			assert.ok(state);
			const panel = describePanel(state, aPresentContext(), aPanelWindow());
			assert.ok(panel.kind === 'open' || panel.kind === 'closed');
			assert.deepEqual(panel.header.signOut.intent, { kind: 'signOut' });
			assert.equal(panel.header.signOut.state, 'ready');
			assert.notEqual(panel.header.name, '');
		}
	});

	it('says signed in when not even the name is known', () => {
		const panel = describePanel(
			{ kind: 'closed', identity: null, problem: everyProblem.offline },
			aPresentContext(),
			aPanelWindow(),
		);
		assert.ok(panel.kind === 'closed');
		assert.equal(panel.header.name, 'Signed in');
	});

	it('shows that it is being refreshed', () => {
		assert.equal(panelOf({ activity: 'refreshing' }).header.refresh.state, 'busy');
		assert.equal(panelOf().header.refresh.state, 'ready');
	});
});
