/** RFC 8628: one code for the device, one for the person, and what the person said about it. */
import type { Clock } from '../../../../src/platform/clock';
import { fail, ok, type Result } from '../../../../src/util/result';
import type { OAuthProblem } from './oauthProblem';
import { oauthRules } from './oauthRules';
import type { OAuthScope } from './oauthScopes';
import type { SecretMint } from './secretMint';

/** Consonants only: no word comes out by accident, and nothing is mistaken for a digit. */
const userCodeLetters = 'BCDFGHJKLMNPQRSTVWXZ';

export interface DeviceRequest {
	readonly deviceCode: string;
	readonly userCode: string;
	readonly scopes: readonly OAuthScope[];
}

interface HeldRequest extends DeviceRequest {
	readonly expiresAt: number;
	intervalMs: number;
	polledAt?: number;
	decision?: { readonly accountId: string } | 'denied';
	isSpent: boolean;
}

export class DeviceCodes {
	readonly #held = new Map<string, HeldRequest>();

	constructor(
		private readonly clock: Clock,
		private readonly mint: SecretMint,
		private readonly randomBytes: (length: number) => Uint8Array,
	) {}

	start(scopes: readonly OAuthScope[]): DeviceRequest {
		const request: HeldRequest = {
			deviceCode: this.mint('device'),
			userCode: this.#unusedUserCode(),
			scopes,
			expiresAt: this.clock.now() + oauthRules.deviceCodeMs,
			intervalMs: oauthRules.pollIntervalMs,
			isSpent: false,
		};
		this.#held.set(request.deviceCode, request);
		return request;
	}

	/** The request a person has typed the code of, as long as it waits for an answer. */
	findWaiting(typedCode: string): DeviceRequest | undefined {
		return this.#waiting(typedCode);
	}

	/** False when there was nothing to answer any more. */
	answer(typedCode: string, decision: { readonly accountId: string } | 'denied'): boolean {
		const request = this.#waiting(typedCode);
		if (request) request.decision = decision;
		return request !== undefined;
	}

	poll(deviceCode: string): Result<{ accountId: string; scopes: readonly OAuthScope[] }, OAuthProblem> {
		const now = this.clock.now();
		const request = this.#held.get(deviceCode);
		if (!request || request.isSpent) return refused('invalid_grant', 'The device code is not known.');
		if (now >= request.expiresAt) return refused('expired_token', 'The device code has expired.');
		const isTooSoon = request.polledAt !== undefined && now - request.polledAt < request.intervalMs;
		request.polledAt = now;
		if (isTooSoon) {
			request.intervalMs += oauthRules.slowDownMs;
			return refused('slow_down', 'Ask less often.');
		}
		if (!request.decision) return refused('authorization_pending', 'Nobody has answered yet.');
		request.isSpent = true;
		if (request.decision === 'denied') return refused('access_denied', 'The sign-in was denied.');
		return ok({ accountId: request.decision.accountId, scopes: request.scopes });
	}

	clear(): void {
		this.#held.clear();
	}

	#waiting(typedCode: string): HeldRequest | undefined {
		const letters = typedCode.toUpperCase().replace(/[^A-Z]/g, '');
		return [...this.#held.values()].find(
			request =>
				request.userCode.replace('-', '') === letters &&
				!request.decision &&
				this.clock.now() < request.expiresAt,
		);
	}

	#unusedUserCode(): string {
		for (;;) {
			const letters = [...this.randomBytes(8)].map(byte => userCodeLetters[byte % userCodeLetters.length]);
			const code = `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
			if (![...this.#held.values()].some(request => request.userCode === code)) return code;
		}
	}
}

function refused(error: OAuthProblem['error'], description: string) {
	return fail<OAuthProblem>({ error, description });
}
