import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../harness/projectRoot';

/** `package.json`, as far as the tests look at it. */
export interface Manifest {
	readonly publisher: string;
	readonly name: string;
	readonly main: string;
	readonly icon: string;
	readonly engines: { readonly vscode: string };
	readonly extensionKind: readonly string[];
	readonly activationEvents: readonly string[];
	readonly capabilities: unknown;
	readonly dependencies?: unknown;
	readonly contributes: {
		readonly authentication: readonly { readonly id: string; readonly label: string }[];
		readonly languageModelChatProviders: readonly { readonly vendor: string }[];
		readonly languageModelTools: readonly { readonly name: string }[];
		readonly commands: readonly {
			readonly command: string;
			readonly title: string;
			readonly category: string;
			readonly icon: string;
		}[];
		readonly configuration: {
			readonly properties: Readonly<Record<string, { readonly scope?: string; readonly default?: unknown }>>;
		};
		readonly viewsContainers: {
			readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
		};
		readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
		readonly viewsWelcome: readonly {
			readonly view: string;
			readonly contents: string;
			readonly when: string;
		}[];
		readonly keybindings: readonly {
			readonly command: string;
			readonly key: string;
			readonly mac: string;
			readonly when: string;
		}[];
		readonly submenus: readonly { readonly id: string; readonly label: string }[];
		/** An entry is a command or leads to a submenu. */
		readonly menus: Readonly<
			Record<
				string,
				readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]
			>
		>;
	};
}

export function readManifest(): Manifest {
	return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
}

/** The words of the manifest, by their key. */
export function readManifestWords(): Readonly<Record<string, string>> {
	return JSON.parse(readFileSync(join(projectRoot, 'package.nls.json'), 'utf8'));
}
