import type { PanelIcon } from '../../src/protocol/panelIcon';

interface IconProps {
	readonly name: PanelIcon;
	/** The toolkit's button has a place for an icon; give it as `start`. */
	readonly slot?: 'start';
	readonly class?: string;
}

/** Always decoration: the words beside it say the same. The style sheet draws it. */
export function Icon({ name, slot, class: extra = '' }: IconProps) {
	return <span class={`icon icon-${name} ${extra}`} aria-hidden="true" {...(slot ? { slot } : {})} />;
}
