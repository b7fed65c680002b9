import { t } from '@vscode/l10n';
import { hiddenFigure } from './hiddenFormats';

const proportions = new Set(['percent', 'filled']);
const spoken = new Set(['spokenLabel', 'spoken', 'exact']);

/**
 * F54. What is left to do once a view is described: a bar gives away a figure by its length, and a screen reader says
 * "hidden" where it would read out bullets. `view` is plain data.
 */
export function withoutProportions<View>(view: View): View {
	return JSON.parse(JSON.stringify(view), (key, value) => {
		if (typeof value === 'number' && proportions.has(key)) return 0;
		if (typeof value === 'string' && spoken.has(key)) return value.replaceAll(hiddenFigure, t('hidden'));
		return value;
	});
}
