import { type AccountView, describeAccount } from '../../../src/present/describeAccount';
import type { PresentContext } from '../../../src/present/presentContext';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPresentContext } from '../../support/builders/aPresentContext';

/** The panel of an account, at noon in English unless said otherwise. */
export function panelOf(
	account: Parameters<typeof anOpenAccount>[0] = {},
	context: Partial<PresentContext> = {},
): AccountView {
	return describeAccount(anOpenAccount(account), aPresentContext(context));
}
