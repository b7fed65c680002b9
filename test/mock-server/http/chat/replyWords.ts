/** What the mock's models say: the same words to the same question, about as many as a real answer has. */
const vocabulary =
	'This function reads the list once, keeps the largest value it has seen and returns it at the end. ' +
	'An empty list has no largest value, so the caller gets null and has to decide what that means. ' +
	'Sorting first would give the same result and cost more.';

export function replyWords(question: string): readonly string[] {
	const words = vocabulary.split(' ');
	const wanted = 8 + (question.length % (words.length - 8));
	return words.slice(0, wanted).map((word, index) => (index === 0 ? word : ` ${word}`));
}

/** Four characters to the token, at least one token: near enough for a model that does not exist. */
export function countTokens(text: string): number {
	return Math.max(1, Math.ceil(text.length / 4));
}
