import type { AccountState } from '../account/accountState';
import type { AccountReader } from '../account/accountStore';
import type { Disposable } from '../platform/disposable';
import type { World } from '../platform/world';
import { Disposables } from '../util/disposables';
import { Emitter } from '../util/emitter';
import type { AppView } from './appView';
import { describeView } from './describeView';
import type { PanelPlaceCell } from './panelPlaceCell';
import { presentContextOf } from './presentContextOf';
import type { StatusBarLookCell } from './statusBarLookCell';

/**
 * "2 minutes ago" and "in 7 hours" age by themselves; nobody sees them do it in a window without focus. Short enough that
 * a screen to which somebody comes back after a sleep does not go on about the evening before.
 */
const tickMs = 10_000;

type ViewWorld = Pick<
	World,
	'clock' | 'timers' | 'locale' | 'settings' | 'windowFocus' | 'windowSessionId' | 'diagnostics'
>;

/**
 * Describes the account anew when it changes and while time passes, and reports only what then reads differently to
 * somebody: a panel that is not open is neither described nor compared, but described for who asks for it all the same.
 */
export class ViewLoop {
	readonly #world: ViewWorld;
	readonly #place: PanelPlaceCell;
	readonly #look: StatusBarLookCell;
	readonly #store: AccountReader;
	readonly #changed = new Emitter<AppView>();
	readonly #disposables = new Disposables();
	readonly onDidChangeView = this.#changed.event;
	#tick: Disposable | undefined;
	#view: AppView;
	#written: string;

	constructor(world: ViewWorld, store: AccountReader, place: PanelPlaceCell, look: StatusBarLookCell) {
		this.#world = world;
		this.#store = store;
		this.#place = place;
		this.#look = look;
		this.#view = this.#describe();
		this.#written = this.#seenOf(this.#view);
		this.#disposables.add(store.onDidChange(() => this.look()));
		this.#disposables.add(place.onDidChange(() => this.look()));
		this.#disposables.add(look.onDidChange(() => this.look()));
		this.#disposables.add(world.settings.onDidChange(() => this.look()));
		this.#disposables.add(world.windowFocus.onDidChange(() => this.look()));
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

	/** Describes everything as it is now. */
	look(): void {
		const view = this.#describe();
		const written = this.#seenOf(view);
		this.#planTick();
		this.#view = view;
		if (written === this.#written) return;
		this.#written = written;
		this.#changed.fire(view);
	}

	/** A tick that is set stays, however often things change meanwhile: it may be what notices that the clock jumped. */
	#planTick(): void {
		if (!this.#world.windowFocus.isFocused() || !hasClockText(this.#store.state)) {
			this.#tick?.dispose();
			this.#tick = undefined;
			return;
		}
		this.#tick ??= this.#world.timers.after(tickMs, () => {
			this.#tick = undefined;
			this.look();
		});
	}

	#seenOf(view: AppView): string {
		const { statusBar, tree, isBusy, contextKeys, lightbulb } = view;
		const panel = this.#place.isShown && view.panel;
		return JSON.stringify([statusBar, tree, isBusy, contextKeys, lightbulb, panel]);
	}

	#describe(): AppView {
		return describeView(this.#store.state, presentContextOf(this.#world), {
			place: this.#place.place,
			look: this.#look.look,
			sessionId: this.#world.windowSessionId,
			diagnostics: this.#world.diagnostics,
		});
	}
}

function hasClockText(state: AccountState): boolean {
	return state.kind === 'open' || state.kind === 'closed';
}
