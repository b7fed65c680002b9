import type { PanelIcon } from '../../src/protocol/panelIcon';
import type { Tone } from '../../src/protocol/panelState';
import { Icon } from './Icon';

const iconOfTone: Readonly<Record<Tone, PanelIcon>> = {
	neutral: 'info',
	good: 'pass-filled',
	warning: 'warning',
	bad: 'error',
};

/** Its colour comes from the class, its meaning from the words beside it. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
	return <Icon name={iconOfTone[tone]} class={`tone-${tone}`} />;
}
