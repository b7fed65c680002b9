import { t } from '@vscode/l10n';
import type { MeterProblem } from '../meter/meterProblem';
import type { Action } from '../protocol/panelState';
import type { PresentContext } from './presentContext';
import { describeProblem } from './problemText';

/** The next step of a problem as something to press. */
export function problemActions(problem: MeterProblem, context: PresentContext): readonly Action[] {
	const emphasis = 'secondary';
	switch (describeProblem(problem, context).nextStep) {
		case 'retry':
			return [{ label: t('Retry'), intent: { kind: 'refresh' }, emphasis, state: 'ready', icon: 'refresh' }];
		case 'signIn':
			return [{ label: t('Sign in'), intent: { kind: 'signIn' }, emphasis: 'primary', state: 'ready' }];
		case 'openSettings':
			return [
				{ label: t('Retry'), intent: { kind: 'refresh' }, emphasis, state: 'ready', icon: 'refresh' },
				{ label: t('Open settings'), intent: { kind: 'openSettings' }, emphasis, state: 'ready' },
			];
		case 'showLog':
			return [
				{ label: t('Retry'), intent: { kind: 'refresh' }, emphasis, state: 'ready', icon: 'refresh' },
				{ label: t('Show log'), intent: { kind: 'showLog' }, emphasis, state: 'ready' },
			];
		case 'none':
			return [];
	}
}
