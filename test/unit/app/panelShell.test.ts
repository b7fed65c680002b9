import assert from 'node:assert/strict';
import type { PanelState } from '../../../src/protocol/panelState';
import { panelShell } from '../../../src/surfaces/panelShell';
import { panelFixtures } from '../../../webview-ui/fixtures/panelFixtures';

function shellOf(name: string, tab: string | null = null): string {
	const state = panelFixtures[name];
	assert.ok(state, `there is no fixture ${name}`);
	return panelShell(state, tab);
}

describe('What the panel shows before its script runs', () => {
	it('has the tabs, the names of the sections and the labels of the figures', () => {
		const shell = shellOf('pro');
		for (const words of ['Credits', 'Usage', 'Billing', 'Refresh', 'Sign out', 'Available to spend'])
			assert.ok(shell.includes(`>${words}<`), words);
	});

	it('has the whole offer to sign in', () => {
		const shell = shellOf('signedOut');
		assert.ok(shell.includes('>Sign in to see your credits<'));
		assert.match(shell, /<button [^>]*>(?:<span[^>]*><\/span>)?Sign in/);
	});

	it('stands on the tab that was in sight last, and on the first when that one is gone', () => {
		const openTab = (shell: string) =>
			/aria-selected="true"><span class="tab-label">([^<]+)/.exec(shell)?.[1];
		assert.equal(openTab(shellOf('pro')), 'Credits');
		assert.equal(openTab(shellOf('pro', 'usage')), 'Usage');
		assert.equal(openTab(shellOf('pro', 'gone')), 'Credits');
	});

	it('has no name, figure, code or date of the account, because it outlives a sign-out (S5, F54)', () => {
		for (const [name, state] of Object.entries(panelFixtures)) {
			const words = panelShell(state, null)
				.replaceAll(/<(?:svg|path)[^>]*>/g, '')
				.replaceAll(/<[^>]*>/g, ' ');
			// What is wrong with an address, and labels that are out to deceive, may have figures in them.
			if (state.kind !== 'disconnected' && !/hostile/i.test(name)) assert.doesNotMatch(words, /\d/, name);
			for (const fact of factsOf(state)) assert.ok(!words.includes(fact), `${name}: ${fact}`);
		}
	});

	it('shows what came from settings and translations as text (S4)', () => {
		const hostile = '"><script>alert(1)</script>';
		const action = {
			intent: { kind: 'signIn' },
			emphasis: 'primary',
			state: 'ready',
			label: hostile,
		} as const;
		const shell = panelShell(
			{ kind: 'disconnected', offer: { title: hostile, body: hostile, actions: [action] } },
			hostile,
		);
		assert.doesNotMatch(shell, /<script/);
		assert.equal(shell.match(/&lt;script/g)?.length, 3);
	});

	it('can neither be pressed nor be read out: what comes in its place can', () => {
		for (const name of Object.keys(panelFixtures))
			assert.match(shellOf(name), /^<main class="panel" aria-busy="true" inert>/, name);
	});
});

/** Words that are the account's own. */
function factsOf(state: PanelState): string[] {
	if (state.kind === 'signingIn')
		return [state.deviceCode?.code ?? '', state.deviceCode?.address ?? ''].filter(Boolean);
	if (state.kind !== 'open' && state.kind !== 'closed') return [];
	const { name, email } = state.header;
	return [name, email].filter(Boolean);
}
