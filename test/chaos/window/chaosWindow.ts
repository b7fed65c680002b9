/** One window of the editor: the app in it, what was asked of it and not carried out yet, and its end. */
import type { App } from '../../../src/app/app';
import { createApp } from '../../../src/app/createApp';
import type { Intent } from '../../../src/app/intent';
import type { ModelAsker } from '../../../src/app/sharing/modelSharing';
import type { Timers } from '../../../src/platform/timers';
import { FakeCallbacks } from '../../support/fakeCallbacks';
import { FakeTextEditors } from '../../support/fakeTextEditors';
import { FakeWindowFocus } from '../../support/fakeWindowFocus';
import { type FakeWorld, fakeWorld } from '../../support/fakeWorld';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { RecordingClipboard } from '../../support/recordingClipboard';
import { RecordingLog } from '../../support/recordingLog';
import { SeededRandom } from '../../support/seededRandom';
import type { Dice } from '../dice';
import type { Machine } from '../machine';
import type { Network } from '../network';
import type { Person } from '../person';
import type { Spending } from '../spending';
import type { Story } from '../story';
import { ChaosBrowser } from './chaosBrowser';
import { ChaosPrompts } from './chaosPrompts';

export interface ChaosWindowParts {
	readonly name: string;
	readonly machine: Machine;
	readonly network: Network;
	readonly dice: Dice;
	readonly story: Story;
	readonly person: Person;
	readonly spending: Spending;
}

const code = 'export const largest = (list: number[]) => Math.max(...list);\n';

export class ChaosWindow {
	readonly name: string;
	readonly app: App;
	readonly log = new RecordingLog();
	readonly clipboard = new RecordingClipboard();
	readonly files = new InMemoryFiles();
	readonly textEditors = new FakeTextEditors();
	readonly callbacks = new FakeCallbacks();
	readonly focus: FakeWindowFocus;
	readonly prompts: ChaosPrompts;
	readonly browser: ChaosBrowser;
	/** What was asked for and is still being carried out. */
	readonly pending = new Set<object>();
	isAlive = true;
	/** Since when it has or has not the focus, on the clock of the timers. */
	lookedAtSince: number;
	/** What models and the extension said to others. */
	readonly #heard: string[] = [];
	readonly #timers: Timers;
	readonly #parts: ChaosWindowParts;

	constructor(parts: ChaosWindowParts) {
		const { machine, network, dice, story, person, spending } = parts;
		this.#parts = parts;
		this.name = parts.name;
		this.lookedAtSince = machine.elapsedMs;
		this.files.failsToKeep = dice.chance(10);
		if (dice.chance(20)) this.files.room = 2_000;
		this.focus = new FakeWindowFocus(dice.chance(70));
		const timers = this.#ownTimers(machine.timers);
		this.#timers = timers;
		this.prompts = new ChaosPrompts({
			name: this.name,
			dice,
			timers,
			story,
			spending,
			typed: question => person.typed(question),
		});
		this.browser = new ChaosBrowser(dice, address => person.sees(this, address));
		if (dice.chance(80)) this.textEditors.open(code);
		const { prompts, browser, textEditors } = this;
		this.app = createApp({
			...this.#world(),
			timers,
			prompts,
			browser,
			textEditors,
			http: network.fetchOf(this.#end()),
		});
		let kind = this.app.view.panel.kind;
		this.app.onDidChangeView(({ panel }) => {
			const isOut = panel.kind === 'signedOut' || panel.kind === 'disconnected';
			if (isOut && panel.kind !== kind) spending.signedOut();
			kind = panel.kind;
		});
		this.app.start();
	}

	/** Through the door that the intent has: what a panel may say goes through the panel's own checks. */
	async ask(intent: Intent): Promise<void> {
		const intentId = this.#parts.dice.random.uuid();
		const heard = await this.app.readPanelMessage(
			JSON.parse(JSON.stringify({ type: 'intent', intentId, intent })),
		);
		const asked = heard?.type === 'intent' ? heard.intent : intent;
		this.pending.add(intent);
		void this.app.dispatch(asked).finally(() => this.pending.delete(intent));
	}

	/** Somebody else than a person asks a model, and may not wait for the end of the answer. */
	async talk(asker: ModelAsker, stopsAfterMs: number | null): Promise<void> {
		const { dice, spending } = this.#parts;
		const content = `question ${dice.random.uuid()}`;
		const stop = new AbortController();
		if (stopsAfterMs !== null) this.#timers.after(stopsAfterMs, () => stop.abort());
		await this.#isPending({ asks: asker }, async () => {
			const [model] = await this.app.models.list();
			spending.asks(content, asker);
			const question = {
				modelId: model?.id ?? 'none',
				messages: [{ role: 'user', content }],
				asker,
			} as const;
			for await (const answer of this.app.models.ask(question, stop.signal))
				this.#heard.push(answer.kind === 'text' ? answer.text : answer.message);
		});
	}

	/** What another extension hands in can be anything. */
	async estimate(request: unknown): Promise<void> {
		await this.#isPending({ estimates: request }, async () => {
			this.#heard.push(JSON.stringify(await this.app.sharing.estimate(request)));
		});
	}

	async tellAgents(): Promise<void> {
		await this.#isPending({ kind: 'an agent reads' }, async () => {
			this.#heard.push(await this.app.sharing.describeForAgents());
		});
	}

	/** The window is closed as it should be. */
	close(): void {
		this.isAlive = false;
		this.app.dispose();
	}

	/** The process is gone in the middle of whatever it did. */
	crash(): void {
		this.isAlive = false;
	}

	/** Everything this window has written, said, copied or shown. */
	*traces(): Generator<readonly [place: string, text: string]> {
		yield [`the log of ${this.name}`, this.log.text];
		yield [`the messages of ${this.name}`, this.prompts.said.join('\n')];
		yield [`the files of ${this.name}`, [...this.files.files.values()].join('\n')];
		yield [`what others heard in ${this.name}`, this.#heard.join('\n')];
		yield [`the pages of ${this.name}`, this.textEditors.pageText];
		yield [`the surfaces of ${this.name}`, JSON.stringify(this.app.view)];
	}

	async #isPending(what: object, work: () => Promise<void>): Promise<void> {
		this.pending.add(what);
		try {
			await work();
		} finally {
			this.pending.delete(what);
		}
	}

	#end() {
		return { name: this.name, isAlive: () => this.isAlive };
	}

	#ownTimers(timers: Timers): Timers {
		return { after: (delayMs, run) => timers.after(delayMs, () => this.isAlive && run()) };
	}

	#world(): FakeWorld {
		const { machine, dice } = this.#parts;
		const { clock, timers, locks, secrets, memory, settings } = machine;
		const shared = { clock, timers, locks, secrets, memory, settings };
		const own = {
			log: this.log,
			clipboard: this.clipboard,
			callbacks: this.callbacks,
			windowFocus: this.focus,
		};
		const random = new SeededRandom(dice.between(1, 2 ** 31));
		return fakeWorld({ ...shared, ...own, random });
	}
}
