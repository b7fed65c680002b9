import { describeOpenPanel } from '../../../src/present/panel';
import type { PresentContext } from '../../../src/present/presentContext';
import type { OpenPanel } from '../../../src/protocol/panelState';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPresentContext } from '../../support/builders/aPresentContext';

/** The panel of an account, at noon in English unless said otherwise. */
export function panelOf(
	account: Parameters<typeof anOpenAccount>[0] = {},
	context: Partial<PresentContext> = {},
): OpenPanel {
	return describeOpenPanel(anOpenAccount(account), aPresentContext(context));
}
