import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertKinds, usualThresholds } from '../../../src/platform/alertKind';
import { usualConfirmAboveCredits } from '../../../src/platform/settings';
import { aiActions } from '../../../src/present/actions/aiAction';
import { commandIds } from '../../../src/present/commandId';
import type { TreeRow } from '../../../src/present/descriptions';
import { projectRoot } from '../../harness/projectRoot';
import { everyAccountState } from '../../support/builders/everyAccountState';
import { viewOf } from '../app/viewOf';
import { readManifest, readManifestWords } from './readManifest';

const manifest = readManifest();
const words = readManifestWords();
const { contributes } = manifest;
const views = Object.values(everyAccountState).map(state => viewOf(state));
const text = JSON.stringify(manifest);

describe('The commands', () => {
	it('of the manifest are those of the code', () => {
		assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...commandIds].sort());
	});

	it('stand under "Creditbar:" in the palette', () => {
		for (const { category } of contributes.commands) assert.equal(category, 'Creditbar');
	});

	it('in menus and in texts are commands that exist', () => {
		const known = new Set<string>([...commandIds, 'creditbar.account.focus']);
		const inMenus = Object.values(contributes.menus).flatMap(items =>
			items.flatMap(({ command }) => (command === undefined ? [] : [command])),
		);
		const inTexts = [...JSON.stringify(words).matchAll(/command:([\w.]+)/g)].map(([, id = '']) => id);
		for (const id of [...inMenus, ...inTexts]) assert.ok(known.has(id), `${id} does not exist`);
	});

	it('that need somebody signed in, or a sign-in under way, are hidden from the palette otherwise', () => {
		const conditions = new Map(
			contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]),
		);
		for (const id of ['signOut', 'refresh'])
			assert.equal(conditions.get(`creditbar.${id}`), 'creditbar.isSignedIn');
		for (const id of ['enterSignInCode', 'copySignInLink', 'cancelSignIn'])
			assert.equal(conditions.get(`creditbar.${id}`), 'creditbar.state == signingIn');
	});

	it('that everyone looks for are always in the palette', () => {
		const limited = contributes.menus['commandPalette']?.map(({ command }) => command) ?? [];
		for (const id of ['claimDailyBonus', 'openPanel', 'showLog', 'connect'])
			assert.ok(!limited.includes(`creditbar.${id}`), id);
	});
});

describe('The AI actions', () => {
	const runs = aiActions.map(action => `creditbar.${action}`);
	const commandsIn = (menu: string) => contributes.menus[menu]?.map(({ command }) => command) ?? [];

	it('are all in the submenu of the editor, which is there while there is a model to ask', () => {
		assert.deepEqual(commandsIn('creditbar.actions'), [...runs, 'creditbar.chooseModel']);
		assert.deepEqual(
			contributes.menus['editor/context']?.map(({ submenu, when }) => [submenu, when]),
			[['creditbar.actions', 'creditbar.canUseModels']],
		);
		assert.deepEqual(
			contributes.submenus.map(({ id }) => id),
			['creditbar.actions'],
		);
	});

	it('are in the palette only while somebody is signed in and an editor is open', () => {
		for (const { command = '', when } of contributes.menus['commandPalette'] ?? [])
			if (runs.includes(command)) assert.equal(when, 'creditbar.canUseModels && editorIsOpen');
	});

	it('have a chord each that the editor leaves free: behind Ctrl+K it uses Shift with these only', () => {
		const { keybindings } = contributes;
		assert.deepEqual(
			keybindings.map(({ command }) => command),
			runs,
		);
		assert.equal(new Set(keybindings.map(({ key }) => key)).size, runs.length);
		for (const { key, mac, when } of keybindings) {
			assert.match(key, /^ctrl\+k shift\+[a-z]$/);
			assert.ok(!['ctrl+k shift+n', 'ctrl+k shift+o'].includes(key), key);
			assert.equal(mac, key.replace('ctrl', 'cmd'));
			assert.equal(when, 'editorTextFocus && creditbar.canUseModels');
		}
	});

	it('ask above as many credits as the settings say', () => {
		const setting = contributes.configuration.properties['creditbar.actions.confirmAboveCredits'];
		assert.equal(setting?.default, usualConfirmAboveCredits);
	});
});

describe('The conditions of menus', () => {
	const conditions = [...text.matchAll(/"when":"([^"]*)"/g)].map(([, when = '']) => when);
	const keys = new Set(views.flatMap(view => Object.keys(view.contextKeys)));

	it('name only keys that the extension sets', () => {
		const named = conditions.flatMap(when => when.match(/\bcreditbar\.\w+/g) ?? []);
		const used = named.filter(name => name !== 'creditbar.account');
		assert.ok(used.length > 10);
		for (const key of used) assert.ok(keys.has(key), `${key} is never set`);
	});

	it('name only states that exist', () => {
		const kinds = new Set<string>(views.map(view => view.contextKeys['creditbar.state']));
		const named = conditions.flatMap(when =>
			[...when.matchAll(/creditbar\.state [!=]= (\w+)/g)].map(([, kind = '']) => kind),
		);
		assert.ok(named.length > 3);
		for (const kind of named) assert.ok(kinds.has(kind), `${kind} is no state`);
	});

	it('name only kinds of rows that the tree has', () => {
		const kinds = new Set<string>(views.flatMap(view => allRows(view.tree.rows)).map(({ kind }) => kind));
		const named = conditions.flatMap(when =>
			[...when.matchAll(/viewItem == (\w+)/g)].map(([, kind = '']) => kind),
		);
		assert.deepEqual(
			named.filter(kind => !kinds.has(kind)),
			[],
		);
		assert.deepEqual(
			[...kinds].filter(kind => kind !== 'plain' && !named.includes(kind)),
			[],
		);
	});

	it('welcome whoever is not connected, not signed in or on the way', () => {
		const states = contributes.viewsWelcome.map(({ when }) => when.replace('creditbar.state == ', '')).sort();
		assert.deepEqual(states, ['disconnected', 'signedOut', 'signingIn']);
	});
});

describe('The settings', () => {
	it('can be moved by no workspace (W1)', () => {
		const scopes = Object.entries(contributes.configuration.properties).map(
			([name, { scope }]) => `${name}: ${scope}`,
		);
		assert.ok(scopes.length >= 2);
		assert.deepEqual(
			scopes.filter(line => !line.endsWith(': application')),
			[],
		);
	});

	it('begin with the name of the extension', () => {
		for (const name of Object.keys(contributes.configuration.properties))
			assert.match(name, /^creditbar(\.\w+){1,2}$/);
	});

	it('have a switch for every kind of alert, all of them on, and the thresholds that count unless others are chosen (F53)', () => {
		const { properties } = contributes.configuration;
		for (const kind of alertKinds) assert.equal(properties[`creditbar.alerts.${kind}`]?.default, true, kind);
		assert.deepEqual(properties['creditbar.alerts.thresholds']?.default, usualThresholds);
	});

	it('connect to nothing by themselves', () => {
		assert.equal(contributes.configuration.properties['creditbar.backendUrl']?.default, '');
		assert.equal(contributes.configuration.properties['creditbar.developerMode']?.default, false);
	});
});

describe('The words of the manifest', () => {
	const used = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key));

	it('are all there', () => {
		assert.deepEqual(
			[...used].filter(key => !words[key]),
			[],
		);
	});

	it('are all used', () => {
		assert.deepEqual(
			Object.keys(words).filter(key => !used.has(key)),
			[],
		);
	});

	it('stand behind keys, every one that a person reads', () => {
		const titles = contributes.commands.map(({ title }) => title);
		const welcomes = contributes.viewsWelcome.map(({ contents }) => contents);
		for (const title of [...titles, ...welcomes]) assert.match(title, /^%[\w.]+%$/);
	});

	it('are plain: no exclamation mark, no blank at an end', () => {
		for (const [key, word] of Object.entries(words)) {
			assert.doesNotMatch(word, /!(?!\[)/, key);
			assert.equal(word, word.trim(), key);
		}
	});
});

describe('The extension', () => {
	it('keeps the names that others build on', () => {
		assert.equal(`${manifest.publisher}.${manifest.name}`, 'creditbar.creditbar');
		assert.deepEqual(
			contributes.viewsContainers.activitybar.map(({ id }) => id),
			['creditbar'],
		);
		assert.deepEqual(
			contributes.views['creditbar']?.map(({ id }) => id),
			['creditbar.account'],
		);
		assert.deepEqual(contributes.authentication, [{ id: 'creditbar', label: 'Creditbar' }]);
	});

	it('starts after the editor, for a link, for its panel and for who asks for a session', () => {
		assert.deepEqual([...manifest.activationEvents].sort(), [
			'onAuthenticationRequest:creditbar',
			'onStartupFinished',
			'onUri',
			'onWebviewPanel:creditbar.panel',
		]);
	});

	it('works in Restricted Mode, in virtual workspaces, and on either side of a remote (W4)', () => {
		assert.deepEqual(manifest.capabilities, {
			untrustedWorkspaces: { supported: true },
			virtualWorkspaces: true,
		});
		assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
		assert.equal(manifest.engines.vscode, '^1.100.0');
	});

	it('brings everything it needs in its own files', () => {
		assert.equal(manifest.dependencies, undefined);
	});

	it('names the models it offers as it registers them', () => {
		const registered = readFileSync(join(projectRoot, 'src/surfaces/chatModels.ts'), 'utf8');
		for (const { vendor } of contributes.languageModelChatProviders)
			assert.ok(registered.includes(`const vendor = '${vendor}'`), vendor);
	});

	it('offers language models one tool, and ships the types for other extensions', () => {
		assert.deepEqual(
			contributes.languageModelTools.map(({ name }) => name),
			['creditbar_balance'],
		);
		const shipped = readFileSync(join(projectRoot, '.vscodeignore'), 'utf8').split('\n');
		assert.ok(shipped.includes('!creditbar.d.ts'));
	});

	it('names only pictures that exist', () => {
		const pictures = [...text.matchAll(/"(media\/[^"]+)"/g)].map(([, path = '']) => path);
		assert.ok(pictures.length > 3);
		for (const path of pictures) assert.ok(existsSync(join(projectRoot, path)), path);
	});
});

function allRows(rows: readonly TreeRow[]): TreeRow[] {
	return rows.flatMap(row => [row, ...allRows(row.children)]);
}
