import { useRef } from 'preact/hooks';
import type { PanelState } from '../src/protocol/panelState';
import { describeChange } from './announcement';

/** The panel's one live region. It is there, and empty, before the first state, or the first change would go unheard. */
export function Announcer({ state }: { readonly state: PanelState | null }) {
	const shown = useRef<PanelState | null>(null);
	const sentences = useRef<readonly string[]>([]);
	if (state !== shown.current) {
		const previous = shown.current;
		shown.current = state;
		if (previous && state) {
			const news = describeChange(previous, state);
			if (news.length > 0) sentences.current = news;
		}
	}
	return (
		<div class="visually-hidden" role="status" aria-live="polite">
			{sentences.current.map(sentence => (
				<p key={sentence}>{sentence}</p>
			))}
		</div>
	);
}
