import assert from 'node:assert/strict';
import { problemActions } from '../../../src/present/problemActions';
import { describeProblem } from '../../../src/present/problemText';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';

describe('A problem in words', () => {
	const context = aPresentContext();

	for (const problem of Object.values(everyProblem)) {
		it(`is one or two plain sentences without codes: ${problem.kind}`, () => {
			const { message } = describeProblem(problem, context);
			assert.match(message, /^[A-Z][^.]*\.( [A-Z][^.]*\.)?$/);
			assert.doesNotMatch(message, /!|[a-z]+-[a-z]+-|\b[1-5]\d\d\b|req-|\/v1|HTTP|error/i);
		});

		it(`offers only next steps that can be pressed: ${problem.kind}`, () => {
			const kinds = problemActions(problem, context).map(action => action.intent.kind);
			const { nextStep } = describeProblem(problem, context);
			const expected = {
				retry: ['refresh'],
				signIn: ['signIn'],
				openSettings: ['refresh', 'openSettings'],
				showLog: ['refresh', 'showLog'],
				none: [],
			}[nextStep];
			assert.deepEqual(kinds, expected);
		});
	}

	it('says something different for every kind', () => {
		const messages = Object.values(everyProblem).map(problem => describeProblem(problem, context).message);
		assert.equal(new Set(messages).size, messages.length);
	});

	it('says when to come back after too many requests, and that it is time once it is', () => {
		const pause = { kind: 'rateLimited', until: noonMs + 3 * 60 * 60_000 } as const;
		assert.match(describeProblem(pause, context).message, /Try again in 3 hours\./);
		const later = aPresentContext({ now: pause.until });
		assert.match(describeProblem(pause, later).message, /You can try again now\./);
	});

	it('leads to the settings where those may be wrong: what is in between, and the address itself (N7)', () => {
		const wrongService = { kind: 'contractBroken', route: '/v1/meta', path: '/apiVersion' } as const;
		assert.equal(describeProblem(everyProblem.proxyOrTls, context).nextStep, 'openSettings');
		assert.match(describeProblem(everyProblem.proxyOrTls, context).message, /proxy settings/);
		assert.equal(describeProblem(wrongService, context).nextStep, 'openSettings');
		assert.match(describeProblem(wrongService, context).message, /the address in the settings/);
		assert.equal(describeProblem(everyProblem.contractBroken, context).nextStep, 'showLog');
	});

	it('sends whoever lost the session to sign in', () => {
		assert.equal(describeProblem(everyProblem.unauthorized, context).nextStep, 'signIn');
	});
});
