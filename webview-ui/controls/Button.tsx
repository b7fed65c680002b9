// A button that stays focusable while it cannot be pressed: a disabled element would drop the focus of the person who
// has just pressed it. It counts a double click, or a held key, as one press.
import type { ComponentChildren, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useContext } from 'preact/hooks';
import { ToolkitReady } from './ToolkitReady';

interface ButtonProps {
	readonly appearance: 'primary' | 'secondary' | 'link';
	readonly pressable: boolean;
	readonly isBusy: boolean;
	/** Names the button for whoever has to find it again after a repaint. */
	readonly focusKey: string;
	readonly onPress: () => void;
	readonly children: ComponentChildren;
}

export function Button({ appearance, pressable, isBusy, focusKey, onPress, children }: ButtonProps) {
	const isUpgraded = useContext(ToolkitReady);
	const shared = {
		class: `button button-${appearance}${isBusy ? ' button-busy' : ''}`,
		'data-focus-key': focusKey,
		onClick(event: TargetedMouseEvent<HTMLElement>) {
			if (event.detail <= 1) onPress();
		},
		onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
			if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
		},
	};
	// The toolkit has no button that looks like a link and is not an address, so that one stays plain.
	if (isUpgraded && appearance !== 'link') {
		return (
			<vscode-button {...shared} appearance={appearance} ariaDisabled={pressable ? null : 'true'}>
				{children}
			</vscode-button>
		);
	}
	return (
		<button {...shared} type="button" aria-disabled={pressable ? undefined : 'true'}>
			{children}
		</button>
	);
}
