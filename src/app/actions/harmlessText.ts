/**
 * Text of a model, before it is shown or offered as code. Control characters go: a terminal or a diff would act on
 * them. In Markdown, what a preview would load from elsewhere (pictures, HTML) is taken apart with a blank that takes no
 * room, because an address can carry away what the user handed over. Blocks of code are left as they are; what counts
 * as one is read more narrowly than any preview reads it. Right-to-left signs stay: the editor marks them, and some
 * languages need them.
 */
export function harmlessCode(text: string): string {
	return text.replace(controls, '');
}

export function harmlessMarkdown(text: string): string {
	let fence: string | null = null;
	const lines = harmlessCode(text)
		.split('\n')
		.map(line => {
			if (fence !== null) {
				if (isClosing(line, fence)) fence = null;
				return line;
			}
			fence = /^(`{3,})[\w+#.-]*\r?$/.exec(line)?.[1] ?? null;
			return fence === null ? takenApart(line) : line;
		});
	return lines.join('\n');
}

function takenApart(line: string): string {
	return line.replaceAll('![', '!\u200b[').replace(/<(?=[a-z/!?])/gi, '<\u200b');
}

function isClosing(line: string, fence: string): boolean {
	const run = /^ {0,3}(`{3,})[ \t]*\r?$/.exec(line)?.[1];
	return run !== undefined && run.length >= fence.length;
}

/** All of C0 and C1 but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
