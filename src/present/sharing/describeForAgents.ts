/**
 * The account in a few sentences for a language model. Not translated and not rounded: it is read by a program, which
 * answers in the user's own language. Without the name, the address or the plan of anybody.
 */
import type { CreditBalance } from '../../../creditbar.d.ts';
import type { AccountState } from '../../account/accountState';
import type { GivenEstimate } from '../../account/sharing/lastEstimate';
import { freshnessLevel } from '../freshness';
import { shareableBalance } from './shareableBalance';

interface AgentInput {
	readonly state: AccountState;
	/** Epoch ms */
	readonly now: number;
	readonly isPrivate: boolean;
	readonly lastEstimate: GivenEstimate | null;
}

export function describeForAgents({ state, now, isPrivate, lastEstimate }: AgentInput): string {
	const why = withoutAccount(state);
	if (why !== null) return why;
	const balance = shareableBalance(state, { now, isPrivate });
	if (!balance)
		return 'The credit balance is not known at the moment, because the credit service did not answer.';
	const serverNow = now + (state.kind === 'open' ? state.snapshot.serverOffsetMs : 0);
	const isStale = state.kind === 'open' && freshnessLevel(state.fetchedAt, now) === 'stale';
	return [
		headroom(balance),
		balance.allowance &&
			`Of this period's allowance of ${balance.allowance.total} credits, ${balance.allowance.used} are used.`,
		balance.resetAt &&
			(Date.parse(balance.resetAt) > serverNow
				? `The allowance resets at ${balance.resetAt}.`
				: `A reset was due at ${balance.resetAt} and is not confirmed yet.`),
		isStale
			? `These figures are old: they were read at ${balance.updatedAt}.`
			: `Read at ${balance.updatedAt}.`,
		lastEstimate && estimateSentence(lastEstimate),
	]
		.filter(sentence => sentence)
		.join(' ');
}

function withoutAccount(state: AccountState): string | null {
	switch (state.kind) {
		case 'disconnected':
			return 'Creditbar is not connected to a credit service. The user can run "Creditbar: Connect".';
		case 'signedOut':
			return 'Nobody is signed in to Creditbar. The user can run "Creditbar: Sign In".';
		case 'signingIn':
			return 'The user is signing in to Creditbar. The balance is known once that is done.';
		case 'restoring':
		case 'opening':
			return 'The credit balance is still being read. Ask again in a few seconds.';
		default:
			return null;
	}
}

function headroom({ spendable, unlimited, status }: CreditBalance): string {
	if (unlimited) return 'Credits are unlimited.';
	const left =
		spendable === undefined ? 'The user hides the figures at the moment.' : `${spendable} credits are left.`;
	return status === 'unknown' ? left : `${left} Status: ${status}.`;
}

function estimateSentence(given: GivenEstimate): string {
	const { at, operation, modelId, affordable } = given;
	const inCredits = (micro: number) => micro / 1_000_000;
	const range = `${inCredits(given.lowMicro)} to ${inCredits(given.highMicro)}`;
	const cost = `about ${inCredits(given.expectedMicro)} credits (${range})`;
	const when = new Date(at).toISOString();
	return `Last estimate, at ${when}: ${operation} with ${modelId}, ${cost}, ${affordable ? 'affordable' : 'not affordable'}.`;
}
