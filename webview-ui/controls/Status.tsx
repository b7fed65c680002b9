import type { Tone } from '../../src/protocol/panelState';
import { ToneIcon } from './ToneIcon';

interface StatusProps {
	readonly label: string;
	readonly tone: Tone;
}

export function Status({ label, tone }: StatusProps) {
	return (
		<span class="status">
			<ToneIcon tone={tone} />
			<span dir="auto">{label}</span>
		</span>
	);
}
