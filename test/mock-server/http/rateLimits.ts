/**
 * A quota for each account and kind of request in a fixed window that opens with its first request. Told in
 * the `RateLimit-Policy` and `RateLimit` headers.
 */
import type { Clock } from '../../../src/platform/clock';

export interface RateLimitRule {
	readonly quota: number;
	readonly windowS: number;
}

export type RateLimitPolicy = 'read' | 'write' | 'models';

export type RateLimitRules = Readonly<Record<RateLimitPolicy, RateLimitRule>>;

export const usualRateLimits: RateLimitRules = {
	read: { quota: 600, windowS: 60 },
	write: { quota: 120, windowS: 60 },
	models: { quota: 120, windowS: 60 },
};

export interface RateLimitVerdict {
	readonly isWithin: boolean;
	readonly resetInS: number;
	readonly headers: Readonly<Record<string, string>>;
}

export class RateLimits {
	readonly #windows = new Map<string, { readonly startedAt: number; used: number }>();
	#rules: RateLimitRules;

	constructor(
		private readonly clock: Clock,
		rules: RateLimitRules,
	) {
		this.#rules = rules;
	}

	setRules(rules: Partial<RateLimitRules>): void {
		this.#rules = { ...this.#rules, ...rules };
	}

	take(policy: RateLimitPolicy, caller: string): RateLimitVerdict {
		const { quota, windowS } = this.#rules[policy];
		const now = this.clock.now();
		const key = `${policy} ${caller}`;
		let window = this.#windows.get(key);
		if (!window || now < window.startedAt || now >= window.startedAt + windowS * 1000) {
			window = { startedAt: now, used: 0 };
			this.#windows.set(key, window);
		}
		const isWithin = window.used < quota;
		if (isWithin) window.used += 1;
		const resetInS = Math.ceil((window.startedAt + windowS * 1000 - now) / 1000);
		const headers = {
			'RateLimit-Policy': `"${policy}";q=${quota};w=${windowS}`,
			RateLimit: `"${policy}";r=${quota - window.used};t=${resetInS}`,
		};
		return { isWithin, resetInS, headers };
	}

	clear(): void {
		this.#windows.clear();
	}
}
