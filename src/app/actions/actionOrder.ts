import type { ChatMessage } from '../../meter/chat/chatCall';
import type { OpenText } from '../../platform/textEditors';
import type { World } from '../../platform/world';
import type { ActionTexts } from '../../present/actions/actionTexts';
import type { AiAction } from '../../present/actions/aiAction';
import { actionMessages } from './actionMessages';
import { approximateTokens } from './approximateTokens';
import { type TargetLanguage, targetLanguages } from './targetLanguages';

/** What is to be done with which text, complete and small enough. */
export interface ActionOrder {
	readonly action: AiAction;
	readonly source: OpenText;
	/** The part of the text the action is about, as offsets; both the same for new code at a place. */
	readonly start: number;
	readonly end: number;
	readonly messages: readonly ChatMessage[];
	readonly inputTokens: number;
	readonly maxOutputTokens: number;
	/** Of a translation. */
	readonly target: TargetLanguage | null;
}

/** About 50,000 tokens: past that, no model gives a part of it back whole. */
const codeLimit = 200_000;

/** Asks the user for what is missing; null when the action cannot be done or the user thought better of it. */
export async function takeOrder(
	action: AiAction,
	{ prompts, textEditors, locale }: Pick<World, 'prompts' | 'textEditors' | 'locale'>,
	texts: ActionTexts,
): Promise<ActionOrder | null> {
	const source = await textEditors.current();
	const refusal = source ? refusalOf(action, source, texts) : texts.noEditor;
	if (!source || refusal !== null) {
		void prompts.inform(refusal ?? texts.noEditor);
		return null;
	}
	const { start, end } = partOf(action, source);
	const code = source.text.slice(start, end);
	const target = action === 'translate' ? await askTarget(prompts, texts, source) : null;
	const wish = action === 'generate' ? await prompts.ask(texts.wish) : undefined;
	if ((action === 'translate' && !target) || (action === 'generate' && !wish?.trim())) return null;
	const messages = actionMessages({
		action,
		code,
		languageId: source.languageId,
		userLanguage: locale.language,
		...(wish === undefined ? {} : { wish: wish.trim() }),
		...(target === null ? {} : { targetLanguage: target.name }),
	});
	return {
		action,
		source,
		start,
		end,
		messages,
		inputTokens: approximateTokens(messages.map(({ content }) => content).join('\n')),
		maxOutputTokens: maxOutputTokens(action, approximateTokens(code)),
		target,
	};
}

function refusalOf(action: AiAction, source: OpenText, texts: ActionTexts): string | null {
	const { start, end } = partOf(action, source);
	if (end - start > codeLimit) return texts.tooLong;
	if (action !== 'generate' && source.text.slice(start, end).trim() === '') return texts.nothingThere;
	return isEdit(action) && !source.isWritable ? texts.notWritable : null;
}

/** The selection; with none, the whole file, and for new code the place the cursor is at. */
function partOf(action: AiAction, { start, end, text }: OpenText): { start: number; end: number } {
	if (start !== end || action === 'generate') return { start, end };
	return { start: 0, end: text.length };
}

export function isEdit(action: AiAction): boolean {
	return action !== 'explain' && action !== 'translate';
}

/** Code that takes the place of other code is about as long as that. */
function maxOutputTokens(action: AiAction, codeTokens: number): number {
	if (action === 'explain') return 2_000;
	if (action === 'generate') return Math.max(4_000, 2 * codeTokens);
	return Math.max(1_000, 2 * codeTokens + 500);
}

async function askTarget(
	prompts: World['prompts'],
	texts: ActionTexts,
	{ languageId }: OpenText,
): Promise<TargetLanguage | null> {
	const offered = targetLanguages.filter(({ id }) => id !== languageId);
	const items = offered.map(({ id, name }) => ({ id, label: name }));
	const chosen = await prompts.pick({ ...texts.targetLanguage, items });
	return offered.find(({ id }) => id === chosen) ?? null;
}
