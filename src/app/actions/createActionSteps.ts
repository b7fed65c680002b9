/** The AI actions as the user lives through them (F16). Loaded with the first of them. */
import type { AccountReader } from '../../account/accountStore';
import type { World } from '../../platform/world';
import { actionTexts } from '../../present/actions/actionTexts';
import type { AiAction } from '../../present/actions/aiAction';
import { describeCost } from '../../present/actions/describeCost';
import { describeModels } from '../../present/actions/describeModels';
import { plainText } from '../../present/format/plainText';
import { describeProblem } from '../../present/problemText';
import { promptTexts } from '../../present/promptTexts';
import type { Connection } from '../connection';
import type { Intent } from '../intent';
import { presentContextOf } from '../presentContextOf';
import { type ActionOrder, isEdit, takeOrder } from './actionOrder';
import { AnswerPage } from './answerPage';
import { type ActionOutcome, askModel } from './askModel';
import { Changes } from './changes';
import { ModelChoice } from './modelChoice';
import { offerMoreCredits } from './offerMoreCredits';
import { priceOf } from './priceOf';
import { showAnswer } from './showAnswer';

export interface ActionSteps {
	run(action: AiAction): Promise<void>;
	chooseModel(): Promise<void>;
	/** Of the change whose comparison is in front. */
	acceptChange(): Promise<void>;
	discardChange(): Promise<void>;
}

export interface ActionStepsParts {
	readonly world: World;
	readonly store: AccountReader;
	/** Offers the way there to somebody who is not signed in; the result is then null. */
	readonly connectedAndSignedIn: () => Promise<Connection | null>;
	readonly dispatch: (intent: Intent) => Promise<void>;
}

/** What the list of models calls a typical request: two screens of code, one screen of answer. */
const typicalTokens = { input: 1_500, output: 700 } as const;

export function createActionSteps(parts: ActionStepsParts): ActionSteps {
	const { world, store, connectedAndSignedIn, dispatch } = parts;
	const { prompts, textEditors } = world;
	const texts = actionTexts();
	const models = new ModelChoice(world);
	const changes = new Changes(world, texts);
	const running = new Set<string>();
	const context = () => presentContextOf(world);
	const displayDecimals = () => (store.state.kind === 'open' ? store.state.snapshot.meta.displayDecimals : 2);
	const words = () => describeCost(context(), displayDecimals());

	async function run(action: AiAction): Promise<void> {
		const active = await connectedAndSignedIn();
		const order = active && (await takeOrder(action, world, texts));
		if (!active || !order) return;
		while (await isWantedAgain(active, order));
	}

	/** The same action on the same place is under way once, however often it is asked for. */
	async function onlyOnce<T>(
		{ action, source, start, end }: ActionOrder,
		work: () => Promise<T>,
	): Promise<T | null> {
		const key = `${action} ${start} ${end} ${source.uri}`;
		if (running.has(key)) {
			prompts.flash(texts.alreadyRunning);
			return null;
		}
		running.add(key);
		try {
			return await work();
		} finally {
			running.delete(key);
		}
	}

	/** The action from estimate to end; true when there is a reason to begin once more. */
	async function isWantedAgain(active: Connection, order: ActionOrder): Promise<boolean> {
		const page = new AnswerPage(textEditors, texts, order);
		const title = texts.progressTitle(order.action, plainText(order.source.name, 60));
		const onText = (text: string) => {
			if (!isEdit(order.action) && text !== '') page.write(text);
		};
		const parts = { world, active, models, texts, words };
		const outcome = await onlyOnce(order, () =>
			prompts.showProgress(title, (signal, report) => askModel(parts, order, { signal, report, onText })),
		);
		if (!outcome) return false;
		if (outcome.kind === 'answered')
			return showAnswer({ world, active, changes, texts, words, page }, order, outcome);
		if (outcome.kind === 'short') return offerMoreCredits({ world, store, active, words, dispatch }, outcome);
		return tellWhyNot(outcome);
	}

	async function tellWhyNot(
		outcome: Exclude<ActionOutcome, { kind: 'answered' | 'short' }>,
	): Promise<boolean> {
		switch (outcome.kind) {
			case 'declined':
				prompts.flash(texts.canceledBefore);
				return false;
			case 'noModels':
				void prompts.inform(texts.noModels);
				return false;
			case 'tooLong': {
				const message = texts.tooLongFor(plainText(outcome.model.displayName, 60));
				if ((await prompts.warn(message, texts.chooseModel)) !== texts.chooseModel) return false;
				return isModelChosen();
			}
			case 'problem': {
				const { message, nextStep } = describeProblem(outcome.problem, context());
				const { signIn } = promptTexts();
				const offer = nextStep === 'signIn' ? [signIn] : nextStep === 'none' ? [] : [texts.tryAgain];
				const choice = await prompts.warn(texts.notStarted(message), ...offer);
				if (choice === signIn) await dispatch({ kind: 'signIn' });
				return choice === texts.tryAgain;
			}
		}
	}

	async function isModelChosen(): Promise<boolean> {
		const active = await connectedAndSignedIn();
		if (!active) return false;
		const list = await models.list(active);
		if (!list.ok) {
			void prompts.warn(describeProblem(list.problem, context()).message);
			return false;
		}
		if (list.value.length === 0) {
			void prompts.inform(texts.noModels);
			return false;
		}
		const items = describeModels(
			{
				models: list.value,
				chosenId: models.of(active, list.value)?.id ?? null,
				typicalMicro: model => priceOf(model, typicalTokens),
				displayDecimals: displayDecimals(),
			},
			context(),
		);
		const chosen = await prompts.pick({ ...texts.modelQuestion, items });
		const model = list.value.find(({ id }) => id === chosen);
		if (!model) return false;
		await models.choose(active, model.id);
		prompts.flash(texts.modelChosen(words().model(model)));
		return true;
	}

	return {
		run,
		async chooseModel() {
			await isModelChosen();
		},
		acceptChange: async () => changes.accept(await textEditors.changeInFront()),
		discardChange: async () => changes.discard(await textEditors.changeInFront()),
	};
}
