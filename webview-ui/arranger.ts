/**
 * Keeps what the user arranged, for as long as the editor keeps the panel. Whoever changes something paints itself
 * anew; nobody else has to know.
 */
import { createContext } from 'preact';
import { useContext, useReducer } from 'preact/hooks';
import { type Arrangement, decodeArrangement } from './arrangement';

export interface Arranger {
	readonly arrangement: Arrangement;
	arrange(change: Partial<Arrangement>): void;
}

export function createArranger(kept: unknown, keep: (arrangement: Arrangement) => void): Arranger {
	let arrangement = decodeArrangement(kept);
	return {
		get arrangement() {
			return arrangement;
		},
		arrange(change) {
			arrangement = { ...arrangement, ...change };
			keep(arrangement);
		},
	};
}

export const Arranging = createContext<Arranger>(createArranger(undefined, () => {}));

export function useArranged(): readonly [Arrangement, Arranger['arrange']] {
	const arranger = useContext(Arranging);
	const [, repaint] = useReducer<number, void>(count => count + 1, 0);
	function arrange(change: Partial<Arrangement>): void {
		arranger.arrange(change);
		repaint();
	}
	return [arranger.arrangement, arrange];
}
