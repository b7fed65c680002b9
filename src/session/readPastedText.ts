/** What a person pastes: the code that the page shows, or the whole address at which the browser got stuck. */
import { type CallbackAnswer, readCallback } from './readCallback';

export type PastedText =
	| { readonly kind: 'bareCode'; readonly code: string }
	| { readonly kind: 'address'; readonly address: URL; readonly answer: CallbackAnswer };

const bareCodePattern = /^[\w.~+/=-]{6,512}$/;

export function readPastedText(text: string): PastedText | undefined {
	const trimmed = text.trim();
	if (URL.canParse(trimmed)) {
		const address = new URL(trimmed);
		const answer = readCallback(address.search.slice(1));
		return answer && { kind: 'address', address, answer };
	}
	return bareCodePattern.test(trimmed) ? { kind: 'bareCode', code: trimmed } : undefined;
}
