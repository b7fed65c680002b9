import type { AccountState } from '../../../src/account/accountState';
import type { AppView } from '../../../src/app/appView';
import { describeView, type ViewWindow } from '../../../src/app/describeView';
import type { PresentContext } from '../../../src/present/presentContext';
import { usualLook } from '../../../src/present/statusBar/statusBarLook';
import { aPanelWindow } from '../../support/builders/aPanelWindow';
import { aPresentContext } from '../../support/builders/aPresentContext';

/** All surfaces of one state of the account. */
export function viewOf(
	state: AccountState,
	about: Partial<PresentContext & Pick<ViewWindow, 'look'>> = {},
): AppView {
	const { look = usualLook, ...context } = about;
	return describeView(state, aPresentContext(context), { ...aPanelWindow(), look });
}
