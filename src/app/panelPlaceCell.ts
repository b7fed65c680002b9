import type { Clock } from '../platform/clock';
import type { OpenPanel } from '../protocol/panelState';
import type { PanelPlace, PanelTab } from '../protocol/panelTab';
import { Emitter } from '../util/emitter';

/** Where the panel was last asked to go, and which of its tabs somebody looks at. */
export class PanelPlaceCell {
	readonly #clock: Clock;
	readonly #changed = new Emitter<void>();
	readonly onDidChange = this.#changed.event;
	/** Whether there is a panel that shows what it is told. */
	isShown = false;
	/** Null while the panel is out of sight. */
	inSight: PanelTab | null = null;
	#place: NonNullable<OpenPanel['place']> | null = null;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	get place(): NonNullable<OpenPanel['place']> | null {
		return this.#place;
	}

	/** The clock makes the ticket, so that a panel from before a reload does not take it for one it has seen. */
	show(place: PanelPlace): void {
		this.#place = { ...place, ticket: Math.max(this.#clock.now(), (this.#place?.ticket ?? 0) + 1) };
		this.#changed.fire();
	}

	/** A panel that is opened again is not led to where one that was closed had been led to. */
	forget(): void {
		if (this.#place === null) return;
		this.#place = null;
		this.#changed.fire();
	}
}
