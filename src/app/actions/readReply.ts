/** What a model said, taken apart: the code it was asked for, and what it said around it. */
export interface Reply {
	/** Null when there is no code block. */
	readonly code: string | null;
	readonly notes: string;
}

/** The first fenced block; one that is still open (the answer is coming in) goes on to the end. */
export function readReply(text: string): Reply {
	const open = /^[ \t]*(`{3,}|~{3,})[^\n`]*\n/m.exec(text);
	if (!open) return { code: null, notes: text.trim() };
	const [opening, fence = ''] = open;
	const bodyAt = open.index + opening.length;
	const close = closingFence(text, bodyAt, fence);
	const code = text.slice(bodyAt, close?.at ?? text.length).replace(/\r?\n$/, '');
	const after = close ? text.slice(close.end) : '';
	return { code, notes: `${text.slice(0, open.index)}${after}`.trim() };
}

/** Of the same sign, at least as long, with nothing else in its line. */
function closingFence(text: string, from: number, fence: string): { at: number; end: number } | null {
	const pattern = new RegExp(`^[ \\t]*\\${fence[0]}{${fence.length},}[ \\t]*\\r?$`, 'gm');
	pattern.lastIndex = from;
	const found = pattern.exec(text);
	return found ? { at: found.index, end: found.index + found[0].length } : null;
}
