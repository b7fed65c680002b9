import type { PanelIntent } from '../../../src/protocol/panelIntent';

type FilterIntent = Extract<PanelIntent, { kind: 'filterRequests' }>;

/** What the lists say now, all of them: one that was changed a moment ago may not be in the shown state yet. */
export function chosenFilter(form: HTMLFormElement): FilterIntent {
	const choices = new FormData(form);
	return {
		kind: 'filterRequests',
		modelId: textOf(choices.get('model')),
		status: statusOf(choices.get('status')),
		sessionId: textOf(choices.get('session')),
	};
}

function textOf(choice: FormDataEntryValue | null): string | null {
	return typeof choice === 'string' && choice !== '' ? choice : null;
}

function statusOf(choice: FormDataEntryValue | null): FilterIntent['status'] {
	return choice === 'success' || choice === 'error' || choice === 'canceled' ? choice : null;
}
