import { useRef } from 'preact/hooks';
import type { PanelState } from '../src/protocol/panelState';
import { describeChange } from './announcement';

/** The panel's one live region. It is there, and empty, with the first state, or the first change would go unheard. */
export function Announcer({ state }: { readonly state: PanelState }) {
	const shown = useRef<PanelState | null>(null);
	const sentences = useRef<readonly string[]>([]);
	const news = shown.current ? describeChange(shown.current, state) : [];
	shown.current = state;
	if (news.length > 0) sentences.current = news;
	return (
		<div class="visually-hidden" role="status" aria-live="polite">
			{sentences.current.map(sentence => (
				<p key={sentence}>{sentence}</p>
			))}
		</div>
	);
}
