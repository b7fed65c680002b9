import type axe from 'axe-core';

declare global {
	interface Window {
		/** Put there by running axe's source in the page. */
		axe: typeof axe;
	}
}
