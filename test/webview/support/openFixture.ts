import type { OpenPanel } from '../../../src/protocol/panelState';
import { fixture } from './fixture';

/** A fixture of a signed-in account, as a refresh would show it: it leads nowhere, unless told. */
export function openFixture(name: string, part: Partial<OpenPanel> = {}): OpenPanel {
	const state = fixture(name);
	if (state.kind !== 'open') throw new Error(`The fixture ${name} is not an open account.`);
	return { ...state, place: null, ...part };
}
