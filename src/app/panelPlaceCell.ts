import type { Clock } from '../platform/clock';
import type { OpenPanel } from '../protocol/panelState';
import type { PanelPlace } from '../protocol/panelTab';
import { Emitter } from '../util/emitter';

/** Where the panel was last asked to go. */
export class PanelPlaceCell {
	readonly #clock: Clock;
	readonly #changed = new Emitter<void>();
	readonly onDidChange = this.#changed.event;
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
}
