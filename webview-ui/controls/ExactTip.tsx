/**
 * Shows the exact value of the figure under the pointer or the keyboard focus. One for the whole panel, placed beside
 * the figure and inside the window, so that it is never cut off and never makes the page scroll sideways. Escape
 * closes it. Screen readers do not need it: they read the exact value in the figure itself.
 */
import { useEffect, useRef } from 'preact/hooks';

const edge = 4;

export function ExactTip() {
	const tip = useRef<HTMLDivElement>(null);

	useEffect(() => {
		const element = tip.current;
		if (!element) return;
		const hide = () => element.classList.remove('tip-shown');
		const show = (event: Event) => {
			const figure = event.target instanceof Element ? event.target.closest('[data-exact]') : null;
			if (!(figure instanceof HTMLElement)) {
				if (!element.contains(event.target instanceof Node ? event.target : null)) hide();
				return;
			}
			element.firstElementChild?.replaceChildren(figure.dataset['exact'] ?? '');
			place(element, figure);
			element.classList.add('tip-shown');
		};
		const hideOnEscape = (event: KeyboardEvent) => {
			if (event.key === 'Escape') hide();
		};
		const listening = new AbortController();
		const options = { signal: listening.signal, passive: true };
		document.addEventListener('pointerover', show, options);
		document.addEventListener('focusin', show, options);
		document.addEventListener('focusout', hide, options);
		document.addEventListener('keydown', hideOnEscape, options);
		document.documentElement.addEventListener('pointerleave', hide, options);
		document.addEventListener('scroll', hide, { ...options, capture: true });
		return () => listening.abort();
	}, []);

	return (
		<div ref={tip} class="tip" aria-hidden="true">
			<span class="tip-text" />
		</div>
	);
}

function place(tip: HTMLElement, figure: HTMLElement): void {
	const target = figure.getBoundingClientRect();
	const own = tip.getBoundingClientRect();
	const fitsBelow = target.bottom + own.height <= window.innerHeight - edge;
	const top = fitsBelow ? target.bottom : Math.max(edge, target.top - own.height);
	const left = Math.max(edge, Math.min(target.left, window.innerWidth - own.width - edge));
	tip.style.setProperty('top', `${Math.round(top)}px`);
	tip.style.setProperty('left', `${Math.round(left)}px`);
}
