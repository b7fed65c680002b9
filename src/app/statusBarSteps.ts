import type { AccountReader } from '../account/accountStore';
import type { World } from '../platform/world';
import { describeLookQuestion } from '../present/statusBar/lookQuestion';
import { lookId, statusBarLooks } from '../present/statusBar/statusBarLook';
import { presentContextOf } from './presentContextOf';
import type { StatusBarLookCell } from './statusBarLookCell';

/** F50. The status bar follows the row that is marked; leaving the list without a choice puts it back. */
export async function chooseStatusBarStyle(
	world: World,
	store: AccountReader,
	cell: StatusBarLookCell,
): Promise<void> {
	const byId = (id: string | undefined) => statusBarLooks.find(look => lookId(look) === id);
	try {
		const chosen = await world.prompts.pick({
			...describeLookQuestion(store.state, presentContextOf(world)),
			activeId: lookId(cell.look),
			onDidActivate: id => cell.tryOut(byId(id) ?? null),
		});
		const look = byId(chosen);
		if (look)
			await world.settings.writeStatusBarLook({ statusBarStyle: look.style, statusBarFigure: look.figure });
	} finally {
		cell.tryOut(null);
	}
}
