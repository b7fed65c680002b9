import { t } from '@vscode/l10n';
import type { OpenAccount } from '../../account/accountState';
import type { FeedbackState } from '../../account/details/feedbackState';
import type { FeedbackInput } from '../../contract/feedback';
import type { FeedbackView } from '../../protocol/feedbackView';
import type { Notice } from '../../protocol/panelState';
import { formatsFor } from '../format/formats';
import { plainText } from '../format/plainText';
import type { PresentContext } from '../presentContext';
import { describeProblem } from '../problemText';

type Diagnostics = NonNullable<FeedbackInput['diagnostics']>;

/** F42. The form, and what became of what was sent with it. The draft is the panel's. */
export function describeFeedback(
	open: OpenAccount,
	context: PresentContext,
	diagnostics: Diagnostics,
): FeedbackView {
	const { feedback } = open.details;
	const isSending = feedback.sending === 'sending';
	return {
		title: t('Feedback'),
		intro: intro(open.snapshot.overview.identity.email),
		kinds: [
			{ id: 'bug', label: t('Report a bug') },
			{ id: 'feature', label: t('Request a feature') },
			{ id: 'creditDispute', label: t('A cost looks wrong') },
		],
		fields: {
			title: {
				label: t('Title'),
				maxLength: 120,
				placeholder: t('In a few words'),
				required: t('Give it a title.'),
			},
			description: {
				label: t('Description'),
				maxLength: 5_000,
				placeholder: t('What happened, and what did you expect?'),
				required: t('Describe it in a sentence or two.'),
			},
			priority: {
				label: t('Priority'),
				options: [
					{ id: 'low', label: t('Low') },
					{ id: 'medium', label: t('Medium') },
					{ id: 'high', label: t('High') },
				],
			},
		},
		diagnostics: {
			label: t('Attach these facts'),
			facts: [
				{ label: t('Creditbar'), value: plainText(diagnostics.extensionVersion, 100) },
				{ label: t('Editor'), value: plainText(diagnostics.editorVersion, 100) },
				{ label: t('System'), value: plainText(diagnostics.platform, 100) },
			],
		},
		about: about(open, context),
		send: {
			label: isSending ? t('Sending…') : t('Send'),
			emphasis: 'primary',
			state: isSending ? 'busy' : 'ready',
		},
		outcome: outcome(feedback, context),
		sentCount: feedback.sentCount,
	};
}

/** Without an address it is one that is not to be seen here; it is sent under it all the same. */
function intro(email: string): string {
	return email === ''
		? t('Your message is sent under the e-mail address of your account.')
		: t('Your message is sent under {0}.', plainText(email, 100));
}

/** The request as its row names it, as long as that row is still known; otherwise by its number. */
function about({ details, snapshot }: OpenAccount, context: PresentContext): FeedbackView['about'] {
	const requestId = details.feedback.aboutRequestId;
	if (requestId === null) return null;
	const { requests } = details.usage;
	const page =
		requests.kind === 'unread' ? null : requests.kind === 'ready' ? requests.value : requests.previous;
	const request = page?.requests.find(({ id }) => id === requestId);
	if (!request) return { requestId, label: t('About request {0}', plainText(requestId, 60)) };
	const { credits, dates } = formatsFor(context, snapshot.meta.displayDecimals);
	return {
		requestId,
		label: t(
			'About the request of {0} with {1}: {2}',
			dates.exact(request.createdAt),
			plainText(request.modelName, 60),
			credits.withUnit(credits.exact(request.creditsMicro)),
		),
	};
}

function outcome(feedback: FeedbackState, context: PresentContext): Notice | null {
	switch (feedback.outcome.kind) {
		case 'none':
			return null;
		case 'received':
			return {
				tone: 'good',
				message: t(
					'Thank you, your message has arrived. Its number is {0}.',
					plainText(feedback.outcome.feedbackId, 60),
				),
				actions: [],
			};
		case 'failed':
			return { tone: 'bad', message: notSent(feedback.outcome.problem, context), actions: [] };
		case 'unclear':
			return { tone: 'bad', message: perhapsSent(feedback.outcome.problem, context), actions: [] };
	}
}

function perhapsSent(problem: Parameters<typeof describeProblem>[0], context: PresentContext): string {
	const { message } = describeProblem(problem, context);
	return `${t('It is not certain that your message has arrived. It is still here, and sending it again cannot send it twice.')} ${message}`;
}

function notSent(problem: Parameters<typeof describeProblem>[0], context: PresentContext): string {
	const { message } = describeProblem(problem, context);
	return `${t('Your message was not sent. It is still here, and you can send it again.')} ${message}`;
}
