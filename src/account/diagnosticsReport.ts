/**
 * F57. What helps whoever looks into a problem, as text to paste: versions, settings, and how every part of the account
 * stands. It names neither the user nor the service, carries no figure, and is in English, because those who read it
 * may not share the user's language.
 */
import type { AccountState, OpenAccount } from './accountState';
import type { Loadable } from './details/loadable';
import { problemForLog } from './problemForLog';

export interface DiagnosticFacts {
	/** Epoch ms. */
	readonly now: number;
	readonly language: string;
	readonly extensionVersion: string;
	readonly editorVersion: string;
	readonly platform: string;
	/** Those that say nothing about the user, by name. */
	readonly settings: Readonly<Record<string, string | boolean>>;
}

export function diagnosticsReport(state: AccountState, facts: DiagnosticFacts): string {
	return [
		`Creditbar ${facts.extensionVersion}`,
		`Editor: ${facts.editorVersion}`,
		`System: ${facts.platform}`,
		`Language: ${facts.language}`,
		`Time: ${utc(facts.now)}`,
		`Settings: ${listed(facts.settings)}`,
		`Account: ${standing(state)}`,
		...(state.kind === 'open' ? describeOpen(state, facts.now) : []),
		'',
	].join('\n');
}

function standing(state: AccountState): string {
	switch (state.kind) {
		case 'disconnected':
			return `disconnected (address: ${state.addressProblem})`;
		case 'signedOut':
			return `signedOut (${state.reason})`;
		case 'closed':
			return `closed (${problemForLog(state.problem)})`;
		case 'restoring':
		case 'signingIn':
		case 'opening':
		case 'open':
			return state.kind;
	}
}

function describeOpen({ snapshot, fetchedAt, trouble, details }: OpenAccount, now: number): string[] {
	const { meta, overview, grants, serverOffsetMs } = snapshot;
	const sections = Object.entries(overview.sections).map(([name, { status }]) => [name, status] as const);
	const { usage, billing } = details;
	return [
		`Figures: read ${utc(fetchedAt)}, ${Math.round((now - fetchedAt) / 1_000)} s ago`,
		`Last refresh: ${trouble === null ? 'succeeded' : problemForLog(trouble)}`,
		`Clock of the service: ${Math.round(serverOffsetMs / 1_000)} s ahead`,
		`Contract: version ${meta.apiVersion}, ${listed(meta.features)}`,
		`Sections: ${listed(Object.fromEntries([...sections, ['grants', grants === null ? 'error' : 'ok']]))}`,
		`Usage: ${parts({ summary: usage.summary, daily: usage.daily, models: usage.models, sessions: usage.sessions, requests: usage.requests })}`,
		`Billing: ${parts({ plans: billing.plans, creditPack: billing.creditPack, orders: billing.orders })}, payment ${billing.checkout.kind}`,
	];
}

function parts(loadables: Readonly<Record<string, Loadable<unknown>>>): string {
	return Object.entries(loadables)
		.map(([name, part]) => `${name} ${part.kind === 'failed' ? problemForLog(part.problem) : part.kind}`)
		.join(', ');
}

function listed(values: Readonly<Record<string, string | boolean>>): string {
	return Object.entries(values)
		.map(([name, value]) => `${name} ${typeof value === 'boolean' ? (value ? 'on' : 'off') : value}`)
		.join(', ');
}

function utc(at: number): string {
	return new Date(at).toISOString();
}
