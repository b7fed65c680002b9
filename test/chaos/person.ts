/** Whoever sits at the computer and sees the pages that the extension opens. */
import type { InputQuestion } from '../../src/platform/prompts';
import { promptTexts } from '../../src/present/promptTexts';
import { answerSignInPage } from '../mock-server/http/oauth/answerSignInPage';
import type { Dice } from './dice';
import type { Leaks } from './leaks';
import { type Machine, origin } from './machine';
import type { Story } from './story';
import type { ChaosWindow } from './window/chaosWindow';

export interface PersonParts {
	readonly machine: Machine;
	readonly dice: Dice;
	readonly story: Story;
	readonly leaks: Leaks;
	readonly windows: () => readonly ChaosWindow[];
}

export class Person {
	/** From now on does at once, and rightly, what a page asks for. */
	isDiligent = false;
	/** Links that led back to the editor: anybody can follow one again. */
	readonly links: string[] = [];
	readonly #parts: PersonParts;
	#pastedText: string | undefined;

	constructor(parts: PersonParts) {
		this.#parts = parts;
	}

	sees(window: ChaosWindow, address: string): void {
		const { dice, machine, leaks } = this.#parts;
		const url = new URL(address);
		leaks.addState(url.searchParams.get('state'));
		const delayMs = this.isDiligent ? 1_000 : dice.chance(92) ? dice.between(500, 60_000) : 400_000;
		if (url.pathname === '/oauth/authorize')
			machine.timers.after(delayMs, () => void this.#signIn(window, address));
		if (url.pathname.startsWith('/checkout/'))
			machine.timers.after(delayMs, () => this.#pay(url.pathname.slice('/checkout/'.length)));
	}

	typed(question: InputQuestion): string | undefined {
		const { dice } = this.#parts;
		if (dice.chance(20)) return undefined;
		if (question.title === promptTexts().codeQuestion.title)
			return dice.chance(70) && this.#pastedText ? this.#pastedText : `not a code ${dice.between(1, 99)}`;
		return dice.pick([
			origin,
			origin,
			`${origin}/`,
			'http://meter.example',
			'https://elsewhere.example',
			'nonsense',
		]);
	}

	/** The code on the screen of a window, typed into the page for codes. */
	async enterDeviceCode(window: ChaosWindow | undefined): Promise<void> {
		const { machine, dice, story } = this.#parts;
		if (!window) return;
		const { panel } = window.app.view;
		if (panel.kind !== 'signingIn' || !panel.deviceCode) return;
		const account = dice.pickAny(machine.server.control.world.accounts.slice(0, 2));
		const form = new URLSearchParams({ user_code: panel.deviceCode.code });
		if (dice.chance(80)) form.set('account', account?.accountId ?? '');
		else form.set('decision', 'deny');
		story.tell(`somebody enters the code of ${window.name}, as ${form.get('account') ?? 'nobody'}`);
		const page = `${origin}/oauth/device`;
		await machine.server.handle(new Request(page, { method: 'POST', body: form })).catch(() => undefined);
	}

	async #signIn(window: ChaosWindow, address: string): Promise<void> {
		const { machine, dice, story } = this.#parts;
		const action = this.isDiligent
			? 'main'
			: dice.weighted([
					[70, 'main'],
					[10, 'other'],
					[8, 'deny'],
					[12, 'leave'],
				] as const);
		if (action === 'leave') return;
		const accounts = machine.server.control.world.accounts;
		const account = action === 'other' ? (accounts[1] ?? accounts[0]) : accounts[0];
		const profile = account?.profile(machine.trueNow);
		const label = action === 'deny' ? 'Deny' : `Continue as ${profile?.name ?? profile?.email}`;
		story.tell(`on the sign-in page somebody presses "${label}"`);
		const paste = new URL(address);
		const isPasted = !this.isDiligent && dice.chance(15);
		if (isPasted) paste.searchParams.set('redirect_uri', `${origin}/oauth/paste`);
		const outcome = await answerSignInPage(
			request => machine.server.handle(request),
			paste.href,
			label,
		).catch(() => undefined);
		if (outcome?.kind === 'page') this.#pastedText = /id="code" value="([^"]*)"/.exec(outcome.html)?.[1];
		if (outcome?.kind !== 'sentTo') return;
		this.links.push(outcome.address);
		this.#pastedText = outcome.address;
		const reached = dice.chance(85) && window.isAlive ? window : dice.pickAny(this.#parts.windows());
		if (isPasted && dice.chance(50)) return;
		reached?.callbacks.receiveLink(outcome.address);
	}

	#pay(checkoutId: string): void {
		const { machine, dice, story } = this.#parts;
		const how = dice.weighted([
			[65, 'completeCheckout'],
			[15, 'failCheckout'],
			[20, 'leave'],
		] as const);
		if (how === undefined || how === 'leave') return;
		const paid = machine.server.control[how](checkoutId);
		story.tell(`on the payment page somebody ${how === 'failCheckout' ? 'declines' : 'pays'}: ${paid.ok}`);
	}
}
