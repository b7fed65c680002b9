/** Asks as whom to go on. One button per account, and one to deny. */
import { html } from 'hono/html';
import type { SignInAccount } from '../accountDirectory';
import { type OAuthScope, oauthScopes } from '../oauthScopes';
import type { Page, PageText } from './answerPage';

export interface Choice {
	readonly action: string;
	/** Sent back with the answer. */
	readonly fields: Readonly<Record<string, string>>;
	readonly accounts: readonly SignInAccount[];
	readonly scopes: readonly OAuthScope[];
	readonly editorName: string;
	/** The editor shows the same code; the person compares. */
	readonly compareCode?: string;
}

export function chooseAccountPage(choice: Choice): Page {
	const fields = Object.entries(choice.fields);
	return {
		title: 'Sign in to Creditbar',
		body: html`
			${choice.compareCode === undefined ? '' : askToCompare(choice.compareCode)}
			<p>Creditbar in ${choice.editorName} will be able to:</p>
			<ul>
				${choice.scopes.map(scope => html`<li>${oauthScopes[scope]}</li>`)}
			</ul>
			<form method="post" action="${choice.action}">
				${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
				<h2 id="accounts">Your account</h2>
				${choice.accounts.length === 0 ? html`<p>No account can sign in here.</p>` : listAccounts(choice.accounts)}
				<button class="deny" name="decision" value="deny">Deny</button>
			</form>`,
	};
}

function askToCompare(code: string): PageText {
	return html`
		<p>Your editor shows this code. If it shows another one, deny.</p>
		<p class="code">${code}</p>`;
}

function listAccounts(accounts: readonly SignInAccount[]): PageText {
	return html`<ul class="accounts" aria-labelledby="accounts">
		${accounts.map((account, index) => html`<li>${accountButton(account, index)}</li>`)}
	</ul>`;
}

/** Whoever has no name is called by the address, once. */
function accountButton({ accountId, name, email }: SignInAccount, index: number): PageText {
	const look = index === 0 ? 'primary' : 'other';
	const address = name === null ? '' : html`<span class="mail" id="mail-${index}">${email}</span>`;
	const description = name === null ? '' : html`aria-describedby="mail-${index}"`;
	return html`
		<button class="${look}" name="account" value="${accountId}" ${description}>Continue as ${name ?? email}</button>
		${address}`;
}
