/**
 * F42. Sends what the user wrote. The draft stays in the panel until the backend has it, and the same draft sent again
 * after a lost answer is the same feedback: its key belongs to its content, of which only a hash is kept.
 */
import type { FeedbackBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Diagnostics } from '../../platform/diagnostics';
import type { Disposable } from '../../util/disposables';
import { hashHex } from '../../util/hashHex';
import type { AccountReader } from '../accountStore';
import type { DetailsPen, TakeDetailsPen } from '../details/detailsPen';
import type { FeedbackState } from '../details/feedbackState';
import type { IdempotencyKey } from '../idempotencyKey';
import { isAmbiguous } from '../isAmbiguous';
import { type FeedbackDraft, feedbackInput } from './feedbackDraft';

export type FeedbackOutcome =
	| { readonly kind: 'received'; readonly feedbackId: string }
	| { readonly kind: 'failed'; readonly problem: MeterProblem }
	/** The answer was lost. */
	| { readonly kind: 'unclear'; readonly problem: MeterProblem }
	/** Something is missing or too long. */
	| { readonly kind: 'incomplete' }
	/** Signed out meanwhile: there is nobody to tell. */
	| { readonly kind: 'overtaken' }
	/** No account is open. */
	| { readonly kind: 'notReady' };

export interface FeedbackSyncParts {
	readonly store: AccountReader;
	readonly takePen: TakeDetailsPen;
	readonly backend: FeedbackBackend;
	readonly key: IdempotencyKey;
	readonly diagnostics: Diagnostics;
}

export class FeedbackSync {
	readonly #parts: FeedbackSyncParts;
	readonly #following: Disposable;
	#running: { readonly pen: DetailsPen; readonly outcome: Promise<FeedbackOutcome> } | null = null;

	constructor(parts: FeedbackSyncParts) {
		this.#parts = parts;
		this.#following = parts.store.onDidChange(state => {
			if (state.kind === 'signedOut') void parts.key.clear();
		});
	}

	/** Pressing again while it is being sent joins. */
	send(draft: FeedbackDraft): Promise<FeedbackOutcome> {
		const pen = this.#parts.takePen();
		if (!pen) return Promise.resolve({ kind: 'notReady' });
		if (this.#running?.pen.isValid) return this.#running.outcome;
		const running = { pen, outcome: this.#send(draft, pen) };
		this.#running = running;
		return running.outcome.finally(() => {
			if (this.#running === running) this.#running = null;
		});
	}

	/** The next dispute is about this request. What became of the feedback before is not shown any more. */
	startDispute(requestId: string): void {
		const pen = this.#parts.takePen();
		if (pen) update(pen, { aboutRequestId: requestId, outcome: { kind: 'none' } });
	}

	dispose(): void {
		this.#following.dispose();
	}

	async #send(draft: FeedbackDraft, pen: DetailsPen): Promise<FeedbackOutcome> {
		const { backend, key, diagnostics } = this.#parts;
		const input = feedbackInput(draft, diagnostics);
		if (input === null) return { kind: 'incomplete' };
		update(pen, { sending: 'sending', outcome: { kind: 'none' } });
		const { accountId } = pen.snapshot.overview.identity;
		const uuid = await key.forAccount(accountId, await hashHex(JSON.stringify(input)));
		const answer = await backend.sendFeedback(input, uuid);
		await key.settle(uuid, answer.ok ? null : answer.problem);
		if (!pen.isValid) return { kind: 'overtaken' };
		if (!answer.ok) {
			const { problem } = answer;
			const outcome = { kind: isAmbiguous(problem) ? 'unclear' : 'failed', problem } as const;
			update(pen, { sending: 'idle', outcome });
			return outcome;
		}
		const outcome = { kind: 'received', feedbackId: answer.value.id } as const;
		const { sentCount } = pen.details.feedback;
		update(pen, { sending: 'idle', outcome, sentCount: sentCount + 1, aboutRequestId: null });
		return outcome;
	}
}

function update(pen: DetailsPen, change: Partial<FeedbackState>): void {
	pen.write(details => ({ ...details, feedback: { ...details.feedback, ...change } }));
}
