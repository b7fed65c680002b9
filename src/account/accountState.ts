/**
 * What is known about the account, as one immutable value. Every surface is a function of it. No in-band signs (-1,
 * 0, null) carry meaning: what can differ in kind is a kind.
 */
import type { Grant } from '../contract/grant';
import type { ServiceMeta } from '../contract/meta';
import type { AccountOverview } from '../contract/overview';
import type { AddressProblem } from '../meter/backendOrigin';
import type { MeterProblem } from '../meter/meterProblem';
import type { AccountDetails } from './details/accountDetails';
import type { NewsMarks } from './news/accountNews';

export type AccountState =
	/** No usable backend address in the settings. */
	| { readonly kind: 'disconnected'; readonly addressProblem: AddressProblem }
	/** The stored session is being read. */
	| { readonly kind: 'restoring' }
	| { readonly kind: 'signedOut'; readonly reason: 'none' | 'userAsked' | 'expired' }
	| { readonly kind: 'signingIn'; readonly deviceCode: DeviceCode | null }
	/** Signed in, nothing to show yet. */
	| { readonly kind: 'opening'; readonly identity: Identity | null }
	| OpenAccount
	/** Never had a snapshot and cannot get one. */
	| { readonly kind: 'closed'; readonly identity: Identity | null; readonly problem: MeterProblem };

export interface OpenAccount {
	readonly kind: 'open';
	readonly snapshot: AccountSnapshot;
	/** Epoch ms by this machine's clock; moves only when a refresh succeeded. */
	readonly fetchedAt: number;
	/** Epoch ms: when the service was last asked and had answered or failed to. */
	readonly triedAt: number;
	readonly activity: 'idle' | 'refreshing';
	/** Why the last refresh failed; the snapshot is then older than it should be. */
	readonly trouble: MeterProblem | null;
	readonly claim: 'idle' | 'claiming';
	/** The profile picture as a `data:` address. */
	readonly avatar: string | null;
	readonly details: AccountDetails;
}

export interface Identity {
	/** E-mail address. */
	readonly email: string;
	readonly name: string | null;
}

export interface DeviceCode {
	readonly userCode: string;
	readonly verificationUri: string;
}

/** One consistent reading of the backend. */
export interface AccountSnapshot {
	readonly origin: string;
	readonly meta: ServiceMeta;
	readonly overview: AccountOverview;
	/** In burn order; null when they could not be read this time. */
	readonly grants: readonly Grant[] | null;
	/** What came in after this reading, and so is newer than the rest of it. */
	readonly news: NewsMarks;
	/** Server clock minus this machine's, ms: countdowns follow the server, whatever this clock says. */
	readonly serverOffsetMs: number;
}
