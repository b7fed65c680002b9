import type { AccountState } from '../../../src/account/accountState';
import { aBalance } from './aBalance';
import { aClaimedBonus } from './aClaimedBonus';
import { anOpenAccount } from './anOpenAccount';
import { aPaidSubscription } from './aPaidSubscription';
import { aTrial } from './aTrial';
import { credits } from './credits';
import { everyProblem } from './everyProblem';
import { noonMs } from './noon';

const identity = { email: 'ada@example.com', name: 'Ada Lovelace' };

const byKind: { readonly [K in AccountState['kind']]: Readonly<Record<string, AccountState & { kind: K }>> } =
	{
		disconnected: {
			'no address': { kind: 'disconnected', addressProblem: 'empty' },
			'not an address': { kind: 'disconnected', addressProblem: 'notAnAddress' },
			'not https': { kind: 'disconnected', addressProblem: 'notHttps' },
			'address with extras': { kind: 'disconnected', addressProblem: 'hasExtras' },
		},
		restoring: { restoring: { kind: 'restoring' } },
		signedOut: {
			'signed out': { kind: 'signedOut', reason: 'none' },
			'signed out by the user': { kind: 'signedOut', reason: 'userAsked' },
			'session expired': { kind: 'signedOut', reason: 'expired' },
		},
		signingIn: {
			'signing in': { kind: 'signingIn', deviceCode: null },
			'signing in with a code': {
				kind: 'signingIn',
				deviceCode: { userCode: 'WDJB-MJHT', verificationUri: 'https://meter.example/oauth/device' },
			},
		},
		opening: {
			opening: { kind: 'opening', identity: null },
			'opening a known account': { kind: 'opening', identity },
		},
		closed: {
			'closed and unknown': { kind: 'closed', identity: null, problem: everyProblem.offline },
			'closed but known': { kind: 'closed', identity, problem: everyProblem.serverFault },
		},
		open: {
			'free with a bonus': anOpenAccount(),
			'bonus claimed': anOpenAccount({ dailyBonus: aClaimedBonus() }),
			claiming: anOpenAccount({ claim: 'claiming' }),
			refreshing: anOpenAccount({ activity: 'refreshing' }),
			'in trial': anOpenAccount({ trial: aTrial(), subscription: aPaidSubscription({ status: 'trialing' }) }),
			'paid with much': anOpenAccount({
				subscription: aPaidSubscription(),
				balance: aBalance({ totalMicro: credits(9_000_000), additionalMicro: credits(123_456) }),
			}),
			'running low': anOpenAccount({ balance: aBalance({ usedMicro: credits(950) }) }),
			'less than one': anOpenAccount({ balance: aBalance({ usedMicro: credits(999.5) }) }),
			'nothing left': anOpenAccount({ balance: aBalance({ usedMicro: credits(1000) }) }),
			unlimited: anOpenAccount({ balance: aBalance({ unlimited: true }) }),
			'no allowance': anOpenAccount({ balance: aBalance({ totalMicro: 0, otherMicro: credits(2) }) }),
			'balance unknown': anOpenAccount({ balance: 'error' }),
			'everything failed': anOpenAccount({
				profile: 'error',
				subscription: 'error',
				balance: 'error',
				usage: 'error',
				trial: 'error',
				dailyBonus: 'error',
				referral: 'error',
				grants: null,
			}),
			'offline since': anOpenAccount({ trouble: everyProblem.offline, fetchedAt: noonMs - 20 * 60_000 }),
			'over a day old': anOpenAccount({
				trouble: everyProblem.offline,
				fetchedAt: noonMs - 25 * 60 * 60_000,
			}),
		},
	};

/** States by name, at least one of each kind; a kind that is missing does not compile. */
export const everyAccountState: Readonly<Record<string, AccountState>> = Object.fromEntries(
	Object.values(byKind).flatMap((states): [string, AccountState][] => Object.entries(states)),
);
