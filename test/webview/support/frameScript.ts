// What the editor's own outer frame does around a webview: it makes a sandboxed frame of the same origin, writes the
// page into it with the theme and `acquireVsCodeApi` in front, shows it once loaded, and passes messages both ways.
// Runs in the browser, so it uses nothing from outside its own body.
import type { PanelMessage } from '../../../src/protocol/messages';

export interface FrameSetup {
	readonly html: string;
	readonly variables: Readonly<Record<string, string>>;
	readonly bodyClass: string;
	readonly themeKind: string;
	/** What the panel kept when it was last open. */
	readonly keptState: unknown;
}

declare global {
	interface Window {
		creditbarFrame: {
			readonly sent: PanelMessage[];
			readonly violations: string[];
			kept: unknown;
			post(message: unknown): void;
		};
	}
}

export async function frameScript(setup: FrameSetup): Promise<void> {
	const frame: Window['creditbarFrame'] = {
		sent: [],
		violations: [],
		kept: setup.keptState,
		post: message => inner.contentWindow?.postMessage(message, window.origin),
	};
	window.creditbarFrame = frame;

	const page = new DOMParser().parseFromString(setup.html, 'text/html');
	for (const [name, value] of Object.entries(setup.variables)) {
		page.documentElement.style.setProperty(name, value);
	}
	page.body.className = setup.bodyClass;
	page.body.dataset['vscodeThemeKind'] = setup.themeKind;
	page.body.setAttribute('role', 'document');
	const api = page.createElement('script');
	api.textContent = `(() => {
		const frame = window.parent.creditbarFrame;
		document.addEventListener('securitypolicyviolation', event =>
			frame.violations.push(event.effectiveDirective + " " + event.blockedURI));
		window.acquireVsCodeApi = () => Object.freeze({
			postMessage: message => void frame.sent.push(structuredClone(message)),
			getState: () => frame.kept,
			setState: state => { frame.kept = JSON.parse(JSON.stringify(state)); },
		});
		window.parent = window;
	})();`;
	const defaults = page.createElement('style');
	defaults.textContent = `@layer vscode-default {
		body { background-color: transparent; color: var(--vscode-editor-foreground); margin: 0; padding: 0 20px;
			font: var(--vscode-font-weight) var(--vscode-font-size) var(--vscode-font-family); }
		code { color: var(--vscode-textPreformat-foreground); padding: 1px 3px;
			background-color: var(--vscode-textPreformat-background); border-radius: 4px; }
	}`;
	page.head.prepend(defaults, api);

	document.documentElement.style.cssText = 'width: 100%; height: 100%';
	document.body.style.cssText = 'margin: 0; overflow: hidden; width: 100%; height: 100%';
	const inner = document.createElement('iframe');
	inner.setAttribute('sandbox', 'allow-same-origin allow-pointer-lock allow-scripts allow-downloads');
	inner.style.cssText =
		'display: block; border: 0; position: absolute; width: 100%; height: 100%; visibility: hidden';
	inner.src = './fake.html';
	document.body.replaceChildren(inner);
	await new Promise<void>(resolve =>
		inner.contentWindow?.addEventListener('DOMContentLoaded', () => setTimeout(resolve, 0), { once: true }),
	);
	inner.contentDocument?.open();
	inner.contentDocument?.write(`<!DOCTYPE html>\n${page.documentElement.outerHTML}`);
	inner.contentDocument?.close();
	await new Promise<void>(resolve =>
		inner.contentWindow?.addEventListener('load', () => resolve(), { once: true }),
	);
	inner.id = 'active-frame';
	inner.style.visibility = 'visible';
	inner.contentWindow?.focus();
}
