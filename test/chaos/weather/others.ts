/** Who else is in the editor: its own chat, other extensions, and agents that read about the account. */
import type { ChaosParts } from '../chaosParts';
import { extensions } from '../spending';

export async function askModel({ windows, machine, dice, story }: ChaosParts): Promise<void> {
	const window = dice.pickAny(windows.list);
	if (!window) return;
	const [usual, other] = extensions;
	const asker = dice.chance(30) ? ({ kind: 'editor' } as const) : dice.chance(80) ? usual : other;
	const who = asker.kind === 'editor' ? 'the chat of the editor' : asker.name;
	const stopsAfterMs = dice.chance(30) ? dice.between(0, 60_000) : null;
	story.tell(`in ${window.name} ${who} asks a model`);
	void window.talk(asker, stopsAfterMs);
	// Whoever was let down asks again.
	for (let again = dice.between(0, 2); again > 0; again--)
		machine.timers.after(dice.between(0, 300_000), () => {
			if (!window.isAlive) return;
			story.tell(`in ${window.name} ${who} asks again`);
			void window.talk(asker, null);
		});
}

export async function useApi({ windows, dice, story }: ChaosParts): Promise<void> {
	const window = dice.pickAny(windows.list);
	if (!window) return;
	const use = dice.pick(['estimate', 'noteSpent', 'describeForAgents'] as const);
	story.tell(`in ${window.name} another extension uses ${use}`);
	if (use === 'describeForAgents') void window.tellAgents();
	if (use === 'noteSpent') window.app.sharing.noteSpent(dice.pick([undefined, '{}', '{', 7, null]));
	if (use !== 'estimate') return;
	const inputTokens = dice.pick([1_200, 90_000, -1, Number.NaN, '12']);
	const modelId = dice.pick([undefined, 'no-such-model', '']);
	void window.estimate({ operation: dice.pick(['chat', 'explain', 'steal']), inputTokens, modelId });
}
