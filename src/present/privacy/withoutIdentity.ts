/**
 * F54. The account as somebody who looks over the user's shoulder may know it. Names and codes are taken out before
 * anything is described, so that no description can show them. Figures are hidden by the formats (`hiddenFormats`).
 */
import { t } from '@vscode/l10n';
import type { AccountState, OpenAccount } from '../../account/accountState';
import type { AccountOverview } from '../../contract/overview';
import { hiddenFigure } from './hiddenFormats';

/** Words and not an empty name, which would read as an account that is not known yet. */
const nobody = () => ({ email: '', name: t('Hidden account') });

export function withoutIdentity(state: AccountState): AccountState {
	switch (state.kind) {
		case 'opening':
		case 'closed':
			return { ...state, identity: state.identity && nobody() };
		case 'open':
			return withoutIdentityOf(state);
		case 'disconnected':
		case 'restoring':
		case 'signedOut':
		case 'signingIn':
			return state;
	}
}

function withoutIdentityOf(open: OpenAccount): OpenAccount {
	const { overview } = open.snapshot;
	const identity = { ...overview.identity, ...nobody() };
	const sections = withoutNames(overview.sections);
	return {
		...open,
		avatar: null,
		// When credits run out says how many there are.
		details: { ...open.details, forecast: null },
		snapshot: { ...open.snapshot, overview: { ...overview, identity, sections } },
	};
}

function withoutNames(sections: AccountOverview['sections']): AccountOverview['sections'] {
	const { profile, referral } = sections;
	return {
		...sections,
		profile:
			profile.status === 'ok'
				? { ...profile, data: { ...profile.data, ...nobody(), avatarUrl: null } }
				: profile,
		referral:
			referral.status === 'ok'
				? { ...referral, data: { ...referral.data, code: hiddenFigure, shareUrl: '' } }
				: referral,
	};
}
