/**
 * Each tab is scrolled back to where the user left it. A page that is still too short, because parts of it are being
 * read, is scrolled again when it has grown, unless the user has scrolled or pressed something meanwhile. A tab that
 * was never scrolled begins at its top, with the row of tabs where it was.
 */
import type { RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { Arranging } from '../../arranger';

/** Gives a function that drops the place to scroll back to: something else has decided. */
export function useTabScroll(tab: string | undefined, root: RefObject<HTMLElement | null>): () => void {
	const arranger = useContext(Arranging);
	const tops = useRef<Record<string, number>>({ ...arranger.arrangement.scrollTops });
	const wanted = useRef<number | null>(null);
	const isFirst = useRef(true);
	const forget = () => {
		wanted.current = null;
	};

	useLayoutEffect(() => {
		if (!tab) return;
		const listening = new AbortController();
		const options = { signal: listening.signal, passive: true };
		const kept = tops.current[tab];
		// A page that was just made is at its top; asking it would have it laid out before its time.
		wanted.current = isFirst.current ? kept || null : (kept ?? topOf(root.current));
		isFirst.current = false;
		const note = () => {
			if (wanted.current === null) tops.current[tab] = Math.round(window.scrollY);
		};
		window.addEventListener('scroll', note, options);
		window.addEventListener(
			'scrollend',
			() => {
				note();
				arranger.arrange({ scrollTops: { ...tops.current } });
			},
			options,
		);
		for (const act of ['wheel', 'pointerdown', 'keydown']) window.addEventListener(act, forget, options);
		return () => listening.abort();
	}, [tab]);

	useLayoutEffect(() => {
		if (wanted.current === null) return;
		window.scrollTo({ top: wanted.current, behavior: 'instant' });
		if (Math.abs(window.scrollY - wanted.current) < 2) forget();
	});

	return forget;
}

/** Where the page has to be scrolled to so that the row of tabs stays where it is seen now. */
function topOf(root: HTMLElement | null): number {
	return root ? Math.min(window.scrollY, root.getBoundingClientRect().top + window.scrollY) : 0;
}
