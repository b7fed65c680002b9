import type { AccountReader } from '../../account/accountStore';
import type { World } from '../../platform/world';
import { describeProblem } from '../../present/problemText';
import { describeChatModels } from '../../present/sharing/describeChatModels';
import { spendingTexts } from '../../present/sharing/spendingTexts';
import type { Disposables } from '../../util/disposables';
import { approximateTokens } from '../actions/approximateTokens';
import type { ModelChoice } from '../actions/modelChoice';
import type { Connection } from '../connection';
import type { ModelAnswer, ModelQuestion, ModelSharing } from './modelSharing';
import { SpendingConsent } from './spendingConsent';

interface ModelSharingParts {
	readonly world: World;
	readonly store: AccountReader;
	readonly connection: () => Connection | null;
	readonly signedIn: () => Promise<Connection | null>;
	readonly models: ModelChoice;
	readonly disposables: Disposables;
}

export function createModelSharing({
	world,
	store,
	connection,
	signedIn,
	models,
	disposables,
}: ModelSharingParts): ModelSharing {
	const consent = new SpendingConsent(world, () => connection()?.session.sessionId ?? null);
	const context = () => ({ now: world.clock.now(), ...world.locale, isPrivate: false });

	async function* ask(
		{ modelId, messages, asker }: ModelQuestion,
		signal: AbortSignal,
	): AsyncGenerator<ModelAnswer, void, undefined> {
		const active = await signedIn();
		if (!active) return yield { kind: 'refused', message: spendingTexts().signInFirst };
		if (!(await consent.isGiven(asker))) return yield { kind: 'refused', message: spendingTexts().refused };
		const call = { operation: 'chat', modelId, messages, sessionId: world.windowSessionId() } as const;
		for await (const event of active.chat.stream(call, signal)) {
			if (event.kind === 'text') yield event;
			if (event.kind === 'failed')
				yield { kind: 'refused', message: describeProblem(event.problem, context()).message };
		}
	}

	disposables.add(
		store.onDidChange(({ kind }) => {
			if (kind === 'signedOut' || kind === 'disconnected') void consent.forget();
		}),
	);

	return {
		async list() {
			const active = await signedIn();
			if (!active) return [];
			const decimals = store.state.kind === 'open' ? store.state.snapshot.meta.displayDecimals : 0;
			const list = await models.list(active);
			return list.ok ? describeChatModels(list.value, context(), decimals) : [];
		},
		ask,
		countTokens: async text => approximateTokens(text),
	};
}
