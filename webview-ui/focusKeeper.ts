/**
 * A new state may take away the very element that has the focus: a claimed bonus has no Claim button any more. The
 * focus then goes to the button that does the same thing, else to the heading of the section it was in, else to the
 * page's heading; never to nowhere, where the next Tab would start from the top.
 */
export function rememberFocus(root: HTMLElement): () => void {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || !root.contains(focused)) return () => {};
	const key = focused.dataset['focusKey'];
	const sectionId = focused.closest('section')?.id;
	const panelHadFocus = document.hasFocus();

	return () => {
		// Whatever else has it by now was given it on purpose.
		const isLost = document.activeElement === null || document.activeElement === document.body;
		if (!isLost || !panelHadFocus) return;
		const successor = focused.isConnected
			? focused
			: (sameButton(root, key, sectionId) ?? headingOf(root, sectionId));
		successor?.focus({ preventScroll: true });
	};
}

function sameButton(root: HTMLElement, key: string | undefined, sectionId: string | undefined) {
	if (!key) return null;
	const selector = `[data-focus-key="${CSS.escape(key)}"]`;
	const section = sectionId ? document.getElementById(sectionId) : null;
	return section?.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>(selector);
}

function headingOf(root: HTMLElement, sectionId: string | undefined): HTMLElement | null {
	const section = sectionId ? document.getElementById(sectionId) : null;
	return (section ?? root).querySelector<HTMLElement>('h1, h2') ?? root.querySelector<HTMLElement>('h1');
}
