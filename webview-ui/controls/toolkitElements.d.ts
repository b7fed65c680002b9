import type { HTMLAttributes } from 'preact';

interface ToolkitButtonAttributes extends HTMLAttributes<HTMLElement> {
	appearance?: 'primary' | 'secondary' | 'icon';
	ariaDisabled?: 'true' | null;
}

declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'vscode-button': ToolkitButtonAttributes;
		}
	}
}
