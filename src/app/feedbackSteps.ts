import type { AccountReader } from '../account/accountStore';
import type { World } from '../platform/world';
import { promptTexts } from '../present/promptTexts';
import type { FeedbackSubmission } from '../protocol/feedbackView';
import type { Connection } from './connection';

export interface FeedbackSteps {
	disputeRequest(requestId: string): void;
	send(feedback: FeedbackSubmission): Promise<void>;
}

export interface FeedbackStepsParts {
	readonly world: World;
	readonly store: AccountReader;
	readonly connection: () => Connection | null;
	/** Offers the way there to somebody who is not signed in; the result is then null. */
	readonly connectedAndSignedIn: () => Promise<Connection | null>;
}

/** F42. What became of the feedback is told by the panel, beside the draft. */
export function createFeedbackSteps(parts: FeedbackStepsParts): FeedbackSteps {
	const { world, store, connection, connectedAndSignedIn } = parts;
	const texts = promptTexts();
	return {
		disputeRequest: requestId => connection()?.feedback.startDispute(requestId),
		async send(feedback) {
			const active = await connectedAndSignedIn();
			if (!active) return;
			if (store.state.kind !== 'open') await active.sync.refresh();
			const outcome = await active.feedback.send(feedback);
			if (outcome.kind === 'notReady') void world.prompts.inform(texts.accountStillLoading);
			if (outcome.kind === 'incomplete') world.prompts.flash(texts.feedbackIncomplete);
		},
	};
}
