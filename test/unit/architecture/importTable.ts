/**
 * Who may import whom: the table of ARCHITECTURE.md in a form that can be checked. A room not named here may not
 * exist under `src`.
 */
export interface Room {
	/** Other rooms, by folder. Importing from one's own room is always allowed. */
	readonly rooms: readonly string[];
	/** npm packages and `vscode`. */
	readonly packages: readonly string[];
	/** Rooms of which only types may be taken. */
	readonly typesOf: readonly string[];
}

const none = { rooms: [], packages: [], typesOf: [] };

export const importTable: Readonly<Record<string, Room>> = {
	'src/extension.ts': {
		rooms: ['src/app', 'src/platform/vscode', 'src/surfaces'],
		packages: ['vscode'],
		typesOf: ['creditbar.d.ts'],
	},
	'src/app': {
		rooms: [
			'src/account',
			'src/meter',
			'src/session',
			'src/present',
			'src/protocol',
			'src/platform',
			'src/util',
		],
		packages: ['@vscode/l10n'],
		typesOf: ['src/contract', 'creditbar.d.ts'],
	},
	'src/contract': { ...none, packages: ['zod'] },
	'src/account': {
		...none,
		rooms: ['src/contract', 'src/platform', 'src/util'],
		typesOf: ['src/meter', 'creditbar.d.ts'],
	},
	'src/meter': {
		...none,
		rooms: ['src/contract', 'src/platform', 'src/util'],
		packages: ['ky', 'zod', 'eventsource-parser'],
	},
	'src/session': { ...none, rooms: ['src/platform', 'src/util'], packages: ['oauth4webapi'] },
	'src/present': {
		rooms: ['src/protocol'],
		packages: ['@vscode/l10n'],
		typesOf: ['src/account', 'src/contract', 'src/meter', 'creditbar.d.ts'],
	},
	'src/protocol': { ...none, packages: ['zod'] },
	'src/platform': none,
	'src/platform/vscode': { ...none, rooms: ['src/platform'], packages: ['vscode', 'node'] },
	'src/surfaces': {
		rooms: ['src/present', 'src/protocol', 'src/util'],
		packages: ['vscode'],
		typesOf: ['src/app', 'creditbar.d.ts'],
	},
	'src/util': none,
	'webview-ui': { rooms: ['webview-ui/controls'], packages: ['preact'], typesOf: ['src/protocol'] },
	'webview-ui/controls': {
		...none,
		rooms: ['webview-ui'],
		packages: ['preact', '@vscode/webview-ui-toolkit'],
		typesOf: ['src/protocol'],
	},
};
