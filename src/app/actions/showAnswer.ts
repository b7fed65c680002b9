/** What becomes of an answer: a page, a change to decide on, and one line that says what it cost. */
import { isAmbiguous } from '../../account/isAmbiguous';
import type { MeterProblem } from '../../meter/meterProblem';
import type { World } from '../../platform/world';
import type { ActionTexts } from '../../present/actions/actionTexts';
import type { CostWords } from '../../present/actions/describeCost';
import { plainText } from '../../present/format/plainText';
import { describeProblem } from '../../present/problemText';
import type { Connection } from '../connection';
import { presentContextOf } from '../presentContextOf';
import { type ActionOrder, isEdit } from './actionOrder';
import type { AnswerPage } from './answerPage';
import type { Answered } from './askModel';
import type { Changes } from './changes';
import { readReply } from './readReply';
import { replacementFor } from './replacementFor';

export interface ShowParts {
	readonly world: World;
	readonly active: Connection;
	readonly changes: Changes;
	readonly texts: ActionTexts;
	readonly words: () => CostWords;
	readonly page: AnswerPage;
}

/** True when the user wants the whole action once more. */
export async function showAnswer(parts: ShowParts, order: ActionOrder, answer: Answered): Promise<boolean> {
	const { end } = answer;
	if (answer.isEndless) {
		await showEndless(parts, answer);
		return false;
	}
	if (end.kind === 'finished') {
		await showFinished(
			parts,
			order,
			answer,
			parts.words().after(end.cost.creditsMicro, answer.estimate.expectedMicro),
		);
		return false;
	}
	if (answer.text === '' && end.requestId === null) return tellNothingCame(parts, end);
	return showPart(parts, order, answer);
}

async function showFinished(
	parts: ShowParts,
	order: ActionOrder,
	answer: Answered,
	cost: string,
): Promise<void> {
	const { world, texts, page, words } = parts;
	const { text, end, model } = answer;
	const footer = `${cost}, ${words().model(model)}`;
	const done = texts.done(texts.doneWord(order.action), cost);
	if (order.action === 'explain') {
		await page.finish(text, footer);
		world.prompts.flash(done);
		return;
	}
	if (order.target) {
		await page.finish(text, footer);
		await offerFile(parts, order, done);
		return;
	}
	const { code, notes } = readReply(text);
	if (code === null || (end.kind === 'finished' && end.reason === 'length')) {
		await page.finish(text, footer);
		void world.prompts.inform(code === null ? texts.noCode(cost) : texts.cutOff(cost));
		return;
	}
	await offerChange(parts, order, { code, notes, cost, footer });
}

async function offerChange(
	{ world, changes, texts, page }: ShowParts,
	order: ActionOrder,
	reply: { code: string; notes: string; cost: string; footer: string },
): Promise<void> {
	const { source, start, end } = order;
	const replacement = replacementFor(order, reply.code);
	const more = reply.notes === '' ? [] : [texts.showNotes];
	const showNotes = () => page.finish(reply.notes, reply.footer);
	if (replacement === source.text.slice(start, end)) {
		const choice = await world.prompts.inform(texts.noChange(reply.cost), ...more);
		if (choice === texts.showNotes) await showNotes();
		return;
	}
	const id = world.random.uuid();
	const { uri, name, text: before } = source;
	const title = texts.changeTitle(order.action, plainText(name, 60));
	await changes.propose({ id, uri, name, title, before, start, end, replacement });
	const message = texts.review(texts.doneWord(order.action), reply.cost);
	const choice = await world.prompts.inform(message, texts.accept, texts.discard, ...more);
	if (choice === texts.accept) await changes.accept(id);
	if (choice === texts.discard) await changes.discard(id);
	if (choice === texts.showNotes) await showNotes();
}

async function offerFile(
	{ world, texts, page }: ShowParts,
	{ target }: ActionOrder,
	done: string,
): Promise<void> {
	const choice = await world.prompts.inform(done, texts.openAsFile, texts.copy);
	if (choice === texts.copy) await world.clipboard.write(page.content);
	if (choice === texts.openAsFile && target)
		await world.textEditors.openNewFile({ text: page.content, languageId: target.id });
}

/** Only as a page, and never as code to accept. */
async function showEndless(
	{ world, active, texts, words, page }: ShowParts,
	answer: Answered,
): Promise<void> {
	const { end, text } = answer;
	await page.finish(text, texts.endMark.brokeOff);
	const row =
		end.kind === 'finished' || end.requestId === null ? null : await active.chat.settled(end.requestId);
	const costMicro = end.kind === 'finished' ? end.cost.creditsMicro : row?.creditsMicro;
	void world.prompts.inform(
		costMicro === undefined ? texts.endless : texts.cutOff(words().exactly(costMicro)),
	);
}

/** Canceled or cut off in the middle: what came stays on its page, and what it cost is looked up. */
async function showPart(parts: ShowParts, order: ActionOrder, answer: Answered): Promise<boolean> {
	const { active, texts, page, words, world } = parts;
	const { end, text } = answer;
	const isCanceled = end.kind === 'canceled';
	const footer = isCanceled ? texts.endMark.canceled : texts.endMark.brokeOff;
	if (text !== '' && (!isEdit(order.action) || !isCanceled)) await page.finish(text, footer);
	const row = end.requestId === null ? null : await active.chat.settled(end.requestId);
	const cost = row ? words().exactly(row.creditsMicro) : null;
	if (end.kind !== 'failed') {
		void world.prompts.inform(cost === null ? texts.canceledUnknown : texts.canceledAt(cost));
		return false;
	}
	const reason = reasonOf(parts, end.problem);
	const message = cost === null ? texts.brokeOffUnknown(reason) : texts.brokeOffAt(reason, cost);
	return (await world.prompts.warn(message, texts.tryAgain)) === texts.tryAgain;
}

async function tellNothingCame(parts: ShowParts, end: Answered['end']): Promise<boolean> {
	const { world, texts } = parts;
	if (end.kind !== 'failed') {
		void world.prompts.inform(texts.canceledBefore);
		return false;
	}
	const reason = reasonOf(parts, end.problem);
	const message = isAmbiguous(end.problem) ? texts.noAnswer(reason) : texts.notStarted(reason);
	return (await world.prompts.warn(message, texts.tryAgain)) === texts.tryAgain;
}

function reasonOf({ world }: ShowParts, problem: MeterProblem): string {
	return describeProblem(problem, presentContextOf(world)).message;
}
