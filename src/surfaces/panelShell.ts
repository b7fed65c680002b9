/**
 * What the panel's page shows before its script runs: the account's frame with grey shapes for what is read into it, or
 * the whole offer to sign in. The same classes as in `webview-ui`, so that nothing moves when the script takes over.
 *
 * The editor keeps the page for as long as the panel is there, also past a sign-out and privacy mode. So it holds the
 * words of the product alone: no name, figure, code or date of an account.
 */
import type { PanelIcon } from '../protocol/panelIcon';
import type {
	Action,
	CreditsView,
	HeaderView,
	Notice,
	Offer,
	OpenPanel,
	PanelState,
	Section,
} from '../protocol/panelState';
import { escaped } from './escaped';

/** `tab`: the one that was in sight last; null or unknown, the first. */
export function panelShell(state: PanelState, tab: string | null): string {
	// Nothing in it can be used yet, and what is replaced soon is not worth reading out.
	return `<main class="panel" aria-busy="true" inert>${contentOf(state, tab)}</main>`;
}

function contentOf(state: PanelState, tab: string | null): string {
	switch (state.kind) {
		case 'disconnected':
		case 'signedOut':
			return offer(state.offer);
		case 'signingIn':
			// With a code to type there is more to come between title and buttons, for a few minutes.
			return offer(state.deviceCode ? { ...state.offer, body: '', actions: [] } : state.offer);
		case 'opening':
			return header(null);
		case 'closed':
			return header(state.header) + unsaid(state.notice);
		case 'open':
			return openContent(state, tab);
	}
}

function openContent(panel: OpenPanel, tab: string | null): string {
	const open = panel.tabs.find(({ id }) => id === tab) ?? panel.tabs[0];
	const tabs = panel.tabs.map(
		({ id, label, mark }) =>
			`<span class="tab" aria-selected="${id === open?.id}"><span class="tab-label">${escaped(label)}</span>` +
			`${mark ? `<span class="badge">${escaped(mark)}</span>` : ''}</span>`,
	);
	return (
		header(panel.header) +
		(panel.privacy ? notice(panel.privacy, escaped(panel.privacy.message)) : '') +
		(panel.notice ? unsaid(panel.notice) : '') +
		`<div class="tabbed skeleton"><div class="tabs-bar"><div class="tabs">${tabs.join('')}</div></div>` +
		`${open?.id === 'credits' ? creditsTab(panel) : column('', [unnamed, unnamed])}</div>`
	);
}

function header(known: HeaderView | null): string {
	const line = (name: string, words = bone('text')) => `<p class="account-${name}">${words}</p>`;
	return (
		`<div class="account skeleton"><span class="avatar bone"></span>` +
		`<div class="account-identity">${line('name')}${known?.email === '' ? line('email', '') : line('email')}${line('plan')}</div>` +
		`<div class="account-side">${known ? buttons([known.refresh, known.signOut]) : bone('button')}<div class="freshness"></div></div></div>`
	);
}

function creditsTab({ credits, buckets, dailyBonus, trial, tips }: OpenPanel): string {
	const balance = credits.status === 'ready' ? section(credits, 'credits', balanceOf(credits.content)) : '';
	return `<div class="columns">${column('wide', [balance || section(credits), section(buckets)])}${column(
		'narrow',
		[section(dailyBonus), section(trial), section(tips)],
	)}</div>`;
}

function balanceOf({ headline, bar, cards, sentences }: CreditsView): string {
	const card = (label: string) =>
		`<div class="card"><span class="card-hint">${escaped(label)}</span>` +
		`<span class="card-figure">${bone('text')}</span><span class="card-hint">${bone('text')}</span></div>`;
	const meter = `<div class="meter-words">${bone('text')}</div><div class="meter-track"></div>`;
	return (
		`<div class="credits"><div class="credits-headline"><p class="credits-available">` +
		`<span class="credits-label">${escaped(headline.label)}</span>` +
		`<span class="credits-figure">${bone('text')}</span></p></div>` +
		(bar ? `<div class="meter meter-regular">${meter}</div>` : '') +
		(cards.length > 0 ? `<div class="cards">${cards.map(({ label }) => card(label)).join('')}</div>` : '') +
		`<div class="sentences">${`<p>${bone('text')}</p>`.repeat(sentences.length)}</div></div>`
	);
}

const threeLines = bone('line').repeat(3);
const unnamed = `<div class="section">${bone('title')}${threeLines}</div>`;

function column(width: string, sections: readonly string[]): string {
	return `<div class="column${width && ` column-${width}`}">${sections.join('')}</div>`;
}

function section(shown: Section<unknown>, name = '', content = threeLines): string {
	if (shown.status === 'absent') return '';
	const title = `<h2 class="section-title">${escaped(shown.title)}</h2>`;
	return `<div class="section${name && ` section-${name}`}">${title}${content}</div>`;
}

function offer({ title, body, actions }: Offer): string {
	return (
		`<div class="offer">${brandMark}<h1 class="offer-title">${escaped(title)}</h1>` +
		`<p class="offer-body">${escaped(body)}</p>${buttons(actions)}</div>`
	);
}

/** What the message says may be about the account, down to the day. */
function unsaid(shown: Notice): string {
	return notice(shown, bone('text'));
}

/** As `BrandMark` draws it. */
const brandMark =
	'<svg class="brand-mark" viewBox="0 0 24 24"><path class="brand-ring" d="M18.72 5.28a9.5 9.5 0 1 0 0 13.44"/>' +
	'<path class="brand-spark" d="M12.4 6.6c.5 3.2 1.7 4.5 4.9 5.4-3.2.9-4.4 2.2-4.9 5.4-.5-3.2-1.7-4.5-4.9-5.4 ' +
	'3.2-.9 4.4-2.2 4.9-5.4Z"/></svg>';

function notice({ tone, actions }: Notice, message: string): string {
	const sign = `<span class="icon icon-${iconOfTone[tone]} tone-${tone}"></span>`;
	return `<div class="notice notice-${tone}">${sign}<p class="notice-message">${message}</p>${buttons(actions)}</div>`;
}

const iconOfTone: Readonly<Record<Notice['tone'], PanelIcon>> = {
	neutral: 'info',
	good: 'pass-filled',
	warning: 'warning',
	bad: 'error',
};

function buttons(actions: readonly Action[]): string {
	if (actions.length === 0) return '';
	return `<div class="actions">${actions.map(button).join('')}</div>`;
}

/** Always as if it could be pressed: what is going on right now would have the page written anew each time. */
function button({ label, emphasis, icon }: Action): string {
	const sign = icon ? `<span class="icon icon-${icon}"></span>` : '';
	return `<button type="button" class="button button-${emphasis}">${sign}${escaped(label)}</button>`;
}

function bone(shape: 'text' | 'title' | 'line' | 'button'): string {
	return `<span class="bone bone-${shape}"></span>`;
}
