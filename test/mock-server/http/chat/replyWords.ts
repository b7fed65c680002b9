/** What the mock's models say: the same words to the same question, about as many as a real answer has. */
import type { ChatInput } from '../../../../src/contract/chat';
import type { Operation } from '../../../../src/contract/operation';

const vocabulary =
	'This function reads the list once, keeps the largest value it has seen and returns it at the end. ' +
	'An empty list has no largest value, so the caller gets null and has to decide what that means. ' +
	'Sorting first would give the same result and cost more.';

export interface Asked {
	readonly operation: Operation;
	readonly messages: ChatInput['messages'];
	/** The messages as one text. */
	readonly question: string;
}

/** Whoever asks for code gets code, a remark above what was sent; everybody else is told about a list. */
export function replyText({ operation, messages, question }: Asked): string {
	const code = codeOperations.has(operation) ? codeIn(messages) : null;
	if (code !== null) return `${code.fence}${code.language}\n${remarked(code, operation)}\n${code.fence}\n`;
	const words = vocabulary.split(' ');
	return words.slice(0, 8 + (question.length % (words.length - 8))).join(' ');
}

/** Each with the space before it, so that together they are the text again. */
export function wordsOf(text: string): readonly string[] {
	return text.match(/\s*\S+|\s+$/g) ?? [];
}

/** Four characters to the token, at least one token: near enough for a model that does not exist. */
export function countTokens(text: string): number {
	return Math.max(1, Math.ceil(text.length / 4));
}

const codeOperations = new Set<Operation>(['debug', 'optimize', 'generate', 'translate', 'document']);

const remarks: Partial<Record<Operation, string>> = {
	debug: 'Checked: an empty list is handled now.',
	optimize: 'One pass over the list instead of a sort.',
	generate: 'Written by a model that does not exist.',
	translate: 'The same, in another language.',
	document: 'The largest value of the list, or null for an empty one.',
};

interface Code {
	readonly fence: string;
	readonly language: string;
	readonly text: string;
}

function codeIn(messages: ChatInput['messages']): Code | null {
	const last = messages.at(-1)?.content;
	const found = typeof last === 'string' ? /^(`{3,})(\S*)\n([\s\S]*?)\n?\1$/m.exec(last) : null;
	return found ? { fence: found[1] ?? '', language: found[2] ?? '', text: found[3] ?? '' } : null;
}

function remarked({ language, text }: Code, operation: Operation): string {
	const sign = ['python', 'ruby', 'shellscript', 'yaml'].includes(language) ? '#' : '//';
	const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
	return `${indent}${sign} ${remarks[operation]}\n${text}`.trimEnd();
}
