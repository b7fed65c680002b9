/** Every problem in one plain sentence, with what to do next. Status codes and server text never get this far. */
import { t } from '@vscode/l10n';
import type { routes } from '../contract/routes';
import type { MeterProblem } from '../meter/meterProblem';
import { datesFor } from './format/dateFormat';
import type { PresentContext } from './presentContext';

export interface ProblemText {
	readonly message: string;
	readonly nextStep: 'retry' | 'signIn' | 'openSettings' | 'showLog' | 'none';
}

/** Where a service says what it is. */
const introduction: (typeof routes)['meta']['path'] = '/v1/meta';

export function describeProblem(problem: MeterProblem, context: PresentContext): ProblemText {
	switch (problem.kind) {
		case 'offline':
			return {
				message: t('The credit service cannot be reached. Check your connection.'),
				nextStep: 'retry',
			};
		case 'timedOut':
			return { message: t('The credit service took too long to answer.'), nextStep: 'retry' };
		case 'proxyOrTls':
			return {
				message: t(
					'Something between here and the credit service got in the way, such as a proxy or the sign-in page of a network. Once you are online, try again, or check the proxy settings.',
				),
				nextStep: 'openSettings',
			};
		case 'unauthorized':
			return { message: t('Your session has ended. Sign in again to go on.'), nextStep: 'signIn' };
		case 'forbidden':
			return { message: t('Your account does not allow this.'), nextStep: 'none' };
		case 'outOfCredits':
			return { message: t('There are not enough credits left.'), nextStep: 'none' };
		case 'rateLimited':
			return { message: waitText(problem.until, context), nextStep: 'none' };
		case 'conflict':
			return {
				message: t('Something changed in the meantime. Try again.'),
				nextStep: 'retry',
			};
		case 'rejected':
			return { message: t('The credit service did not accept this request.'), nextStep: 'showLog' };
		case 'serverFault':
			return { message: t('The credit service has a problem. Your credits are safe.'), nextStep: 'retry' };
		case 'contractBroken':
			if (problem.route === introduction)
				return {
					message: t(
						'What answers at this address is no credit service that this version of Creditbar knows. Check the address in the settings.',
					),
					nextStep: 'openSettings',
				};
			return {
				message: t('The credit service sent an answer that Creditbar does not understand.'),
				nextStep: 'showLog',
			};
	}
}

function waitText(until: number, context: PresentContext): string {
	if (until <= context.now) return t('The credit service was busy. You can try again now.');
	return t(
		'The credit service asks for a pause. Try again {0}.',
		datesFor(context).relative(until, context.now),
	);
}
