/**
 * One family per sign-in: the chain of refresh tokens that follow one another. Every use rotates; a rotated token that
 * comes back after the grace means that two parties hold the session, so the whole family ends. Families know nothing
 * of each other: a sign-in on another device never ends this one.
 */
import type { Clock } from '../../../../src/platform/clock';
import { fail, ok, type Result } from '../../../../src/util/result';
import { oauthRules } from './oauthRules';
import type { OAuthScope } from './oauthScopes';
import type { SecretMint } from './secretMint';

export interface Session {
	readonly familyId: string;
	readonly accountId: string;
	readonly scopes: readonly OAuthScope[];
}

export type FamilyEnd = 'reuse' | 'codeReuse' | 'signOut' | 'control';

export interface FamilySummary {
	readonly familyId: string;
	readonly accountId: string;
	/** Milliseconds since the epoch. */
	readonly openedAt: number;
	readonly rotations: number;
	readonly graceReplays: number;
	readonly endedBy: FamilyEnd | null;
}

interface Family extends Session {
	readonly openedAt: number;
	rotations: number;
	graceReplays: number;
	endedBy: FamilyEnd | null;
}

interface RefreshToken {
	readonly family: Family;
	readonly expiresAt: number;
	successor?: { readonly token: string; readonly issuedAt: number };
}

export class SessionFamilies {
	readonly #families = new Map<string, Family>();
	readonly #tokens = new Map<string, RefreshToken>();

	constructor(
		private readonly clock: Clock,
		private readonly mint: SecretMint,
	) {}

	open(accountId: string, scopes: readonly OAuthScope[]): { session: Session; refreshToken: string } {
		const family: Family = {
			familyId: `family-${this.#families.size + 1}`,
			accountId,
			scopes,
			openedAt: this.clock.now(),
			rotations: 0,
			graceReplays: 0,
			endedBy: null,
		};
		this.#families.set(family.familyId, family);
		return { session: family, refreshToken: this.#issue(family) };
	}

	rotate(refreshToken: string): Result<{ session: Session; refreshToken: string }, string> {
		const now = this.clock.now();
		const held = this.#tokens.get(refreshToken);
		if (!held) return fail('The refresh token is not known.');
		const { family, successor } = held;
		if (family.endedBy) return fail('The session has ended.');
		if (now >= held.expiresAt) return fail('The refresh token has expired.');
		if (!successor) {
			const next = this.#issue(family);
			held.successor = { token: next, issuedAt: now };
			family.rotations += 1;
			return ok({ session: family, refreshToken: next });
		}
		if (now - successor.issuedAt > oauthRules.reuseGraceMs) {
			family.endedBy = 'reuse';
			return fail('The refresh token was used before.');
		}
		family.graceReplays += 1;
		return ok({ session: family, refreshToken: successor.token });
	}

	/** What a refresh token belongs to, used or not. */
	find(refreshToken: string): Session | undefined {
		return this.#tokens.get(refreshToken)?.family;
	}

	end(familyId: string, endedBy: FamilyEnd): void {
		const family = this.#families.get(familyId);
		if (family) family.endedBy ??= endedBy;
	}

	isLive(familyId: string): boolean {
		return this.#families.get(familyId)?.endedBy === null;
	}

	list(): readonly FamilySummary[] {
		return [...this.#families.values()].map(({ scopes: _, ...summary }) => ({ ...summary }));
	}

	clear(): void {
		this.#families.clear();
		this.#tokens.clear();
	}

	#issue(family: Family): string {
		const token = this.mint('refresh');
		this.#tokens.set(token, { family, expiresAt: this.clock.now() + oauthRules.refreshTokenMs });
		return token;
	}
}
