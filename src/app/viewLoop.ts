import type { AccountState } from '../account/accountState';
import type { AccountReader } from '../account/accountStore';
import type { Disposable } from '../platform/disposable';
import type { World } from '../platform/world';
import { describeContextKeys } from '../present/contextKeys';
import { describePanel } from '../present/describePanel';
import { describeStatusBar } from '../present/describeStatusBar';
import { describeTree } from '../present/tree/describeTree';
import { Disposables } from '../util/disposables';
import { Emitter } from '../util/emitter';
import type { AppView } from './appView';
import type { PanelPlaceCell } from './panelPlaceCell';

/** "2 minutes ago" and "in 7 hours" age by themselves; nobody sees them do it in a window without focus. */
const tickMs = 30_000;

type ViewWorld = Pick<
	World,
	'clock' | 'timers' | 'locale' | 'windowFocus' | 'windowSessionId' | 'diagnostics'
>;

/** Describes the account anew when it changes and while time passes, and reports only what then reads differently. */
export class ViewLoop {
	readonly #world: ViewWorld;
	readonly #place: PanelPlaceCell;
	readonly #store: AccountReader;
	readonly #changed = new Emitter<AppView>();
	readonly #disposables = new Disposables();
	readonly onDidChangeView = this.#changed.event;
	#tick: Disposable | undefined;
	#view: AppView;
	#written: string;

	constructor(world: ViewWorld, store: AccountReader, place: PanelPlaceCell) {
		this.#world = world;
		this.#store = store;
		this.#place = place;
		this.#view = this.#describe();
		this.#written = JSON.stringify(this.#view);
		this.#disposables.add(store.onDidChange(() => this.#update()));
		this.#disposables.add(place.onDidChange(() => this.#update()));
		this.#disposables.add(world.windowFocus.onDidChange(() => this.#update()));
		this.#planTick();
	}

	get view(): AppView {
		return this.#view;
	}

	dispose(): void {
		this.#tick?.dispose();
		this.#disposables.dispose();
		this.#changed.dispose();
	}

	#update(): void {
		const view = this.#describe();
		const written = JSON.stringify(view);
		this.#planTick();
		if (written === this.#written) return;
		this.#view = view;
		this.#written = written;
		this.#changed.fire(view);
	}

	#planTick(): void {
		this.#tick?.dispose();
		this.#tick = undefined;
		if (!this.#world.windowFocus.isFocused() || !hasClockText(this.#store.state)) return;
		this.#tick = this.#world.timers.after(tickMs, () => this.#update());
	}

	#describe(): AppView {
		const { state } = this.#store;
		const context = { now: this.#world.clock.now(), ...this.#world.locale };
		const panel = describePanel(state, context, {
			place: this.#place.place,
			sessionId: this.#world.windowSessionId,
			diagnostics: this.#world.diagnostics,
		});
		return {
			panel,
			tree: describeTree(state, context),
			statusBar: describeStatusBar(state, context),
			contextKeys: describeContextKeys(state, panel, context),
		};
	}
}

function hasClockText(state: AccountState): boolean {
	return state.kind === 'open' || state.kind === 'closed';
}
