// A `vscode` that answers to every name and does nothing, so that what is measured is the extension. Only what a
// measurement looks at is more than that: the status bar item, the commands, the settings.
import { EventEmitter } from 'node:events';

export interface StubOptions {
	readonly settings: Readonly<Record<string, unknown>>;
	/** Called whenever a status bar item is shown, with its text. */
	readonly onStatusShown: (text: string) => void;
}

export interface StubVscode {
	readonly module: object;
	run(command: string): Promise<unknown>;
}

type Listener = (event: unknown) => void;

export function createStubVscode({ settings, onStatusShown }: StubOptions): StubVscode {
	const commands = new Map<string, () => unknown>();
	const statusBarItem = () => ({
		text: '',
		show() {
			onStatusShown(this.text);
		},
		hide() {},
		dispose() {},
	});
	const known: Readonly<Record<string, unknown>> = {
		EventEmitter: StubEmitter,
		'env.language': 'en',
		'env.appName': 'Stub',
		'env.uriScheme': 'stub',
		version: '1.139.0',
		'window.state': { focused: true, active: true },
		'window.createStatusBarItem': statusBarItem,
		'commands.registerCommand': (id: string, handler: () => unknown) => {
			commands.set(id, handler);
			return { dispose: () => commands.delete(id) };
		},
		'commands.executeCommand': async () => undefined,
		'workspace.getConfiguration': () => ({
			get: (name: string, fallback: unknown) => settings[name] ?? fallback,
			inspect: (name: string) => ({ globalValue: settings[name] }),
			has: () => false,
		}),
		'l10n.bundle': undefined,
		'l10n.t': (text: string) => text,
	};
	return {
		// As a prototype: bundlers copy what a module has of its own, and ask its prototype for the rest.
		module: Object.create(standIn('', known)),
		run: async command => commands.get(command)?.(),
	};
}

class StubEmitter {
	readonly #emitter = new EventEmitter();

	readonly event = (listener: Listener) => {
		this.#emitter.on('event', listener);
		return { dispose: () => this.#emitter.off('event', listener) };
	};

	fire(event: unknown): void {
		this.#emitter.emit('event', event);
	}

	dispose(): void {
		this.#emitter.removeAllListeners();
	}
}

/** May be called, constructed, extended, iterated, awaited and asked for anything. */
function standIn(path: string, known: Readonly<Record<string, unknown>>): object {
	const members = new Map<string | symbol, unknown>();
	return new Proxy(class {}, {
		get(target, key) {
			if (key === 'prototype') return target.prototype;
			if (key === 'then') return undefined;
			if (key === Symbol.iterator) return () => [].values();
			if (key === Symbol.toPrimitive) return () => path;
			if (!members.has(key)) {
				const name = path === '' ? String(key) : `${path}.${String(key)}`;
				members.set(key, name in known ? known[name] : standIn(name, known));
			}
			return members.get(key);
		},
		set(_target, key, value) {
			members.set(key, value);
			return true;
		},
		apply: () => standIn(`${path}()`, known),
		construct: () => standIn(`new ${path}`, known),
		has: () => true,
	});
}
