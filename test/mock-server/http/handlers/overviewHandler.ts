/**
 * F3. Each section stands for itself: one that fails, is switched off or is not allowed leaves the others
 * alone.
 */

import { routes } from '../../../../src/contract/routes';
import type { Scope } from '../../../../src/contract/scope';
import { ok } from '../../../../src/util/result';
import type { AccountCall, AccountHandler } from '../call';
import type { Feature } from '../features';
import { describeRefusal, type Refusal } from '../refusal';

interface SectionSource {
	readonly scope: Scope;
	readonly feature?: Feature;
	read(call: AccountCall): unknown;
}

const sources: Readonly<Record<string, SectionSource>> = {
	profile: { scope: routes.account.scope, read: ({ account, now }) => account.profile(now) },
	subscription: { scope: routes.subscription.scope, read: ({ account, now }) => account.subscription(now) },
	balance: { scope: routes.balance.scope, read: ({ account, now }) => account.balance(now) },
	usage: { scope: routes.usageSummary.scope, read: ({ account, now }) => account.usageSummary('all', now) },
	trial: { scope: routes.trial.scope, feature: 'trial', read: ({ account, now }) => account.trial(now) },
	dailyBonus: {
		scope: routes.dailyBonus.scope,
		feature: 'dailyBonus',
		read: ({ account, now }) => account.dailyBonus(now),
	},
	referral: {
		scope: routes.referral.scope,
		feature: 'referrals',
		read: ({ account, now }) => account.referral(now),
	},
};

export const overview: AccountHandler = call => {
	// The first read applies what is due, so that all sections and the version are of one moment.
	const { accountId, email, name } = call.account.profile(call.now);
	const sections = Object.entries(sources).map(([title, source]) => [
		title,
		readSection(title, source, call),
	]);
	return ok({
		identity: { accountId, email, name },
		version: call.account.version,
		sections: Object.fromEntries(sections),
	});
};

function readSection(title: string, source: SectionSource, call: AccountCall) {
	const broken = call.brokenSections.get(title);
	if (broken !== undefined) return errorSection({ code: broken }, call);
	if (source.feature !== undefined && !call.parts.features()[source.feature])
		return { status: 'notApplicable' };
	if (!call.scopes.includes(source.scope)) {
		return errorSection({ code: 'forbidden-scope', requiredScope: source.scope }, call);
	}
	return { status: 'ok', data: source.read(call) };
}

function errorSection(refusal: Refusal, { requestId }: AccountCall) {
	const { instance: _volatile, ...problem } = describeRefusal(refusal, requestId);
	return { status: 'error', problem };
}
