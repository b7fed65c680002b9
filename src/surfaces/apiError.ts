import type { CreditbarError } from '../../creditbar.d.ts';

const messages: Readonly<Record<CreditbarError['code'], string>> = {
	invalidRequest: 'this is not a request that an estimate can be given for.',
	signedOut: 'nobody is signed in.',
	tooManyRequests: 'too many estimates were asked for. Try again in a minute.',
	unavailable: 'the credit service did not give an estimate.',
};

/** For the log of another extension, in our own words: nothing of what the service said. */
export class ApiError extends Error implements CreditbarError {
	readonly code: CreditbarError['code'];

	constructor(code: CreditbarError['code']) {
		super(`Creditbar: ${messages[code]}`);
		this.name = 'CreditbarError';
		this.code = code;
	}
}
