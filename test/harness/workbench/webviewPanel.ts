// A webview panel in an editor tab. What is in it is found as a person or a screen reader finds it:
//
//   const panel = workbench.webviewPanel();
//   await panel.content.getByRole('region', { name: 'Balance' }).innerText();
//   await panel.content.getByRole('button', { name: 'Claim' }).click();
//   await panel.close();
import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface WebviewPanel {
	/** The page inside: VS Code wraps it in two frames. */
	readonly content: FrameLocator;
	/** The outer frame, for pictures of the panel alone. */
	readonly frame: Locator;
	/** The names of its regions, in the order in which they stand. */
	regions(): Promise<string[]>;
	title(): Promise<string>;
	close(): Promise<void>;
}

export function createWebviewPanel(page: Page, extensionId: string): WebviewPanel {
	const frame = page.locator(`iframe.webview[src*="extensionId=${extensionId}"]`);
	const content = frame.contentFrame().locator('iframe#active-frame').contentFrame();
	const tab = page.locator('.part.editor .tab.active');
	return {
		content,
		frame,
		async regions() {
			await content.getByRole('region').first().waitFor();
			const regions = await content.getByRole('region').all();
			return await Promise.all(regions.map(region => region.evaluate(accessibleName)));
		},
		async title() {
			return (await tab.locator('.label-name').innerText()).trim();
		},
		async close() {
			await tab.getByRole('button', { name: /^Close/ }).click();
			await frame.waitFor({ state: 'detached' });
		},
	};
}

function accessibleName(region: Element): string {
	const headingIds = region.getAttribute('aria-labelledby')?.split(' ') ?? [];
	const headings = headingIds.map(id => region.ownerDocument.getElementById(id)?.textContent ?? '');
	return headings.length > 0 ? headings.join(' ').trim() : (region.getAttribute('aria-label') ?? '');
}
