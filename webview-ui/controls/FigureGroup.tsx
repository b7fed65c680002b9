/**
 * One stop for the Tab key, however many figures there are; the arrow keys, Home and End move between them. Otherwise
 * a person without a mouse would pass a dozen figures on the way to the next button.
 */
import type { ComponentChildren, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { indexAfterKey } from './indexAfterKey';

interface FigureGroupProps {
	readonly class?: string;
	/** What the keys move between, as a selector; figures with an exact value unless told. */
	readonly stops?: string;
	readonly children: ComponentChildren;
}

type Stop = HTMLElement | SVGElement;

export function FigureGroup({ class: className, stops = '[data-exact]', children }: FigureGroupProps) {
	const group = useRef<HTMLDivElement>(null);

	useLayoutEffect(() => {
		const figures = stopsIn(group.current, stops);
		if (!figures.some(figure => figure.tabIndex === 0)) makeTabStop(figures, figures[0]);
	});

	function onFocusIn(event: TargetedEvent<HTMLElement>) {
		const figures = stopsIn(event.currentTarget, stops);
		const focused = figures.find(figure => figure === event.target);
		if (focused) makeTabStop(figures, focused);
	}

	function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
		if (!(event.target instanceof HTMLElement || event.target instanceof SVGElement)) return;
		const figures = stopsIn(event.currentTarget, stops);
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

function stopsIn(group: HTMLElement | null, selector: string): readonly Stop[] {
	return group ? [...group.querySelectorAll<Stop>(selector)] : [];
}

function makeTabStop(figures: readonly Stop[], stop: Stop | undefined): void {
	for (const figure of figures) figure.tabIndex = figure === stop ? 0 : -1;
}
