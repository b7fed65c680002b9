/**
 * One action's call: estimated, asked about where that is due, then streamed. Nothing is spent before the estimate has
 * come, and nothing beyond what the user said yes to without being asked.
 */
import type { Estimate } from '../../contract/estimate';
import type { Model } from '../../contract/model';
import type { ChatEnd } from '../../meter/chat/chatEvent';
import type { MeterProblem } from '../../meter/meterProblem';
import type { World } from '../../platform/world';
import type { ActionTexts } from '../../present/actions/actionTexts';
import type { CostWords } from '../../present/actions/describeCost';
import { linkedSignal } from '../../util/linkedSignal';
import type { Connection } from '../connection';
import type { ActionOrder } from './actionOrder';
import { approximateTokens } from './approximateTokens';
import type { ModelChoice } from './modelChoice';
import { Pacer } from './pacer';
import { priceOf } from './priceOf';

export type ActionOutcome =
	/** Nothing was asked of a model. */
	| { readonly kind: 'problem'; readonly problem: MeterProblem }
	| { readonly kind: 'noModels' }
	| { readonly kind: 'tooLong'; readonly model: Model }
	| { readonly kind: 'declined' }
	| { readonly kind: 'short'; readonly requiredMicro: number | null; readonly spendableMicro: number | null }
	| Answered;

export interface Answered {
	readonly kind: 'answered';
	readonly text: string;
	readonly end: ChatEnd;
	/** It said more than anybody reads, and was hung up on. */
	readonly isEndless: boolean;
	readonly estimate: Estimate;
	readonly model: Model;
}

export interface AskParts {
	readonly world: World;
	readonly active: Connection;
	readonly models: ModelChoice;
	readonly texts: ActionTexts;
	readonly words: () => CostWords;
}

export interface Asking {
	/** The user presses Cancel. */
	readonly signal: AbortSignal;
	readonly report: (message: string) => void;
	/** All that has been said until now. */
	readonly onText: (text: string) => void;
}

const answerLimit = 400_000;
const reportEveryMs = 200;

export async function askModel(parts: AskParts, order: ActionOrder, asking: Asking): Promise<ActionOutcome> {
	const { world, active, models, texts, words } = parts;
	asking.report(texts.estimating);
	const list = await models.list(active);
	if (!list.ok) return { kind: 'problem', problem: list.problem };
	const model = models.of(active, list.value);
	if (!model) return { kind: 'noModels' };
	const { inputTokens, maxOutputTokens } = order;
	if (model.contextTokens !== null && inputTokens + maxOutputTokens > model.contextTokens)
		return { kind: 'tooLong', model };
	const estimated = await active.models.estimate({
		operation: order.action,
		modelId: model.id,
		inputTokens,
		maxOutputTokens,
	});
	if (asking.signal.aborted) return { kind: 'declined' };
	if (!estimated.ok) return { kind: 'problem', problem: estimated.problem };
	const { value: estimate } = estimated;
	const { expectedMicro, spendableMicro, affordable } = estimate;
	if (!affordable && expectedMicro > spendableMicro)
		return { kind: 'short', requiredMicro: expectedMicro, spendableMicro };
	asking.report(words().before(estimate, model));
	const askAboveMicro = world.settings.read().confirmAboveCredits * 1_000_000;
	const isAsked = !affordable || expectedMicro > askAboveMicro;
	if (isAsked && !(await world.prompts.confirm(words().question(estimate, model))))
		return { kind: 'declined' };
	return listen(parts, order, { ...asking, estimate, model });
}

async function listen(
	{ world, active, words }: AskParts,
	order: ActionOrder,
	{ signal, report, onText, estimate, model }: Asking & { estimate: Estimate; model: Model },
): Promise<ActionOutcome> {
	const enough = new AbortController();
	let text = '';
	let end: ChatEnd | null = null;
	const progress = new Pacer(world.timers, reportEveryMs, () => {
		const soFarMicro = priceOf(model, { input: order.inputTokens, output: approximateTokens(text) });
		report(words().during(soFarMicro, model));
		onText(text);
	});
	const call = {
		operation: order.action,
		modelId: model.id,
		messages: order.messages,
		maxOutputTokens: order.maxOutputTokens,
		sessionId: world.windowSessionId(),
	};
	const ended = linkedSignal(signal, enough.signal);
	for await (const event of active.chat.stream(call, ended.signal)) {
		if (event.kind !== 'text') {
			end = event;
			continue;
		}
		text = (text + event.text).slice(0, answerLimit);
		if (text.length === answerLimit) enough.abort();
		else progress.nudge();
	}
	ended.dispose();
	progress.dispose();
	onText(text);
	end ??= { kind: 'canceled', requestId: null };
	if (end.kind === 'failed' && end.problem.kind === 'outOfCredits') {
		const { requiredMicro, spendableMicro } = end.problem;
		return { kind: 'short', requiredMicro, spendableMicro };
	}
	return { kind: 'answered', text, end, isEndless: enough.signal.aborted, estimate, model };
}
