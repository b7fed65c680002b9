/** Reports, wishes and disputes. They are received and kept; nothing else comes of them here. */
import type { FeedbackInput, FeedbackReceipt } from '../../../src/contract/feedback';
import { fail, ok, type Result } from '../../../src/util/result';
import type { AccountState } from './accountState';
import { type DomainProblem, invalid } from './domainProblem';
import { instantText } from './instantText';

export function sendFeedback(
	state: AccountState,
	input: FeedbackInput,
): Result<FeedbackReceipt, DomainProblem> {
	const { kind, title, description, requestId } = input;
	if (title.trim() === '') return fail(invalid('/title', 'Not blank'));
	if (description.trim() === '') return fail(invalid('/description', 'Not blank'));
	if (requestId !== undefined && state.usage.find(requestId) === undefined) {
		return fail(invalid('/requestId', 'No such request'));
	}
	const createdAt = instantText(state.clockAt);
	const receipt = { id: state.ids.next('feedback'), kind, createdAt, status: 'received' as const };
	state.feedback.push({ receipt, input });
	return ok(receipt);
}
