// The Feedback tab as its user sees it: the fields by their labels, and what was said and sent.
import type { OpenPanel } from '../../../src/protocol/panelState';
import { fixture } from './fixture';
import type { PanelPage } from './panelPage';

export function openState(name: string): OpenPanel {
	const state = fixture(name);
	if (state.kind !== 'open') throw new Error(`${name} is not open.`);
	return state;
}

export function form(panel: PanelPage) {
	return panel.frame.locator('#feedback');
}

export function title(panel: PanelPage) {
	return panel.frame.getByRole('textbox', { name: 'Title' });
}

export function description(panel: PanelPage) {
	return panel.frame.getByRole('textbox', { name: 'Description' });
}

export function radio(panel: PanelPage, name: string) {
	return panel.frame.getByRole('radio', { name });
}

export function button(panel: PanelPage, name: string) {
	return panel.frame.getByRole('button', { name, exact: true });
}

export async function write(panel: PanelPage, words: string, more: string): Promise<void> {
	await title(panel).fill(words);
	await description(panel).fill(more);
}

export async function written(panel: PanelPage): Promise<string[]> {
	return [await title(panel).inputValue(), await description(panel).inputValue()];
}

/** What is said about the field besides its name. */
export async function problemOf(field: ReturnType<typeof title>): Promise<string> {
	return await field.evaluate(
		element => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
	);
}

export async function focusedLabel(panel: PanelPage): Promise<string> {
	return await panel.frame.evaluate(
		() => document.querySelector(`label[for="${document.activeElement?.id}"]`)?.textContent ?? '',
	);
}

export async function announced(panel: PanelPage): Promise<string[]> {
	return await panel.frame.locator('[role="status"] p').allInnerTexts();
}

export async function sent(panel: PanelPage) {
	return (await panel.takeIntents()).flatMap(({ intent }) =>
		intent.kind === 'sendFeedback' ? [intent.feedback] : [],
	);
}
