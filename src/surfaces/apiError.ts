import type { CreditbarError } from '../../creditbar.d.ts';

/** For the log of another extension: nothing of what the service said gets into it. */
export class ApiError extends Error implements CreditbarError {
	readonly code: CreditbarError['code'];

	constructor(code: CreditbarError['code']) {
		super(`Creditbar has no estimate: ${code}`);
		this.name = 'CreditbarError';
		this.code = code;
	}
}
