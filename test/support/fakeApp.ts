import type { App } from '../../src/app/app';
import type { AppView } from '../../src/app/appView';
import type { Intent } from '../../src/app/intent';
import type { PanelMessage } from '../../src/protocol/messages';
import { Emitter } from '../../src/util/emitter';

/** An app that shows what the test says and writes down what it was asked for. */
export class FakeApp implements App {
	readonly dispatched: Intent[] = [];
	timesStarted = 0;
	timesDisposed = 0;
	view: AppView;
	readonly #viewChanged = new Emitter<AppView>();
	readonly #accountsChanged = new Emitter<void>();
	readonly onDidChangeView = this.#viewChanged.event;
	readonly accounts = {
		onDidChange: this.#accountsChanged.event,
		current: async () => ({ sessionId: 'session-1', account: { id: 'acct-1', label: 'ada@example.com' } }),
		accessToken: async () => 'token-1',
	};

	constructor(view: AppView) {
		this.view = view;
	}

	show(view: AppView): void {
		this.view = view;
		this.#viewChanged.fire(view);
	}

	announceAccounts(): void {
		this.#accountsChanged.fire();
	}

	async dispatch(intent: Intent): Promise<void> {
		this.dispatched.push(intent);
	}

	async readPanelMessage(): Promise<PanelMessage | null> {
		return { type: 'ready' };
	}

	start(): void {
		this.timesStarted++;
	}

	dispose(): void {
		this.timesDisposed++;
	}
}
