import { describeOAuthTrouble } from './describeOAuthTrouble';
import type { OAuthFailure } from './oauth/oauthFailure';
import type { SignInOutcome } from './session';

export function describeSignInFailure(failure: OAuthFailure): SignInOutcome {
	if (failure.kind === 'denied') return { kind: 'denied' };
	if (failure.kind === 'rejected') return { kind: 'badCode' };
	return { kind: 'failed', problem: describeOAuthTrouble(failure) };
}
