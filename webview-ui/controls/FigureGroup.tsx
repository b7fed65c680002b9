/**
 * One stop for the Tab key, however many figures there are; the arrow keys, Home and End move between them. Otherwise
 * a person without a mouse would pass a dozen figures on the way to the next button.
 */
import type { ComponentChildren, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FigureGroupProps {
	readonly class?: string;
	readonly children: ComponentChildren;
}

const selector = '[data-exact]';

export function FigureGroup({ class: className, children }: FigureGroupProps) {
	const group = useRef<HTMLDivElement>(null);

	useLayoutEffect(() => {
		const figures = figuresIn(group.current);
		if (!figures.some(figure => figure.tabIndex === 0)) makeTabStop(figures, figures[0]);
	});

	function onFocusIn(event: TargetedEvent<HTMLElement>) {
		const figures = figuresIn(event.currentTarget);
		const focused = figures.find(figure => figure === event.target);
		if (focused) makeTabStop(figures, focused);
	}

	function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
		if (!(event.target instanceof HTMLElement)) return;
		const figures = figuresIn(event.currentTarget);
		const current = figures.indexOf(event.target);
		const next = current < 0 ? undefined : figures[indexAfterKey(event.key, current, figures.length)];
		if (!next || next === event.target) return;
		event.preventDefault();
		next.focus();
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the figures inside are what is operated; the group only listens
		<div ref={group} class={className} onFocusIn={onFocusIn} onKeyDown={onKeyDown}>
			{children}
		</div>
	);
}

function figuresIn(group: HTMLElement | null): readonly HTMLElement[] {
	return group ? [...group.querySelectorAll<HTMLElement>(selector)] : [];
}

function makeTabStop(figures: readonly HTMLElement[], stop: HTMLElement | undefined): void {
	for (const figure of figures) figure.tabIndex = figure === stop ? 0 : -1;
}

function indexAfterKey(key: string, current: number, count: number): number {
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return Math.min(current + 1, count - 1);
		case 'ArrowLeft':
		case 'ArrowUp':
			return Math.max(current - 1, 0);
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return current;
	}
}
