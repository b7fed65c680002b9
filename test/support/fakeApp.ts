import type { CostEstimate, CreditBalance } from '../../creditbar.d.ts';
import type { EstimateRefusal } from '../../src/account/sharing/estimateDesk';
import type { App } from '../../src/app/app';
import type { AppView } from '../../src/app/appView';
import type { Intent } from '../../src/app/intent';
import type { PanelMessage } from '../../src/protocol/messages';
import { Emitter, type Event } from '../../src/util/emitter';
import { ok, type Result } from '../../src/util/result';

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

	readonly #balanceChanged = new Emitter<CreditBalance | undefined>();
	readonly asked: unknown[] = [];
	readonly noted: unknown[] = [];
	readonly sharing: {
		balance: CreditBalance | undefined;
		onDidChangeBalance: Event<CreditBalance | undefined>;
		estimate(request: unknown): Promise<Result<CostEstimate, EstimateRefusal>>;
		noteSpent(balance: unknown): void;
		describeForAgents(): Promise<string>;
	} = {
		balance: undefined,
		onDidChangeBalance: this.#balanceChanged.event,
		estimate: async request => {
			this.asked.push(request);
			return ok({ modelId: 'model-1', low: 1, expected: 2, high: 3, affordable: true });
		},
		noteSpent: balance => void this.noted.push(balance),
		describeForAgents: async () => '812 credits are left.',
	};

	readonly models = {
		list: async () => [],
		ask: async function* () {},
		countTokens: async (text: string) => text.length,
	};

	constructor(view: AppView) {
		this.view = view;
	}

	show(view: AppView): void {
		this.view = view;
		this.#viewChanged.fire(view);
	}

	showBalance(balance: CreditBalance | undefined): void {
		this.sharing.balance = balance;
		this.#balanceChanged.fire(balance);
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
