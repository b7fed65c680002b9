/** Works out the one state that everyone sees from what the parts know, and tells of it only when it is another one. */
import { Emitter } from '../util/emitter';
import type { SessionState } from './session';
import type { SessionRecord } from './sessionRecord';
import type { SignInAttempt } from './signInAttempt';

export type SessionEndReason = Extract<SessionState, { kind: 'signedOut' }>['reason'];

export interface SessionParts {
	readonly isRestoring: boolean;
	readonly record: SessionRecord | undefined;
	readonly attempt: SignInAttempt | undefined;
	readonly endReason: SessionEndReason;
}

export class SessionStateCell {
	readonly changed = new Emitter<SessionState>();
	#state: SessionState = { kind: 'restoring' };

	get state(): SessionState {
		return this.#state;
	}

	show(parts: SessionParts): void {
		const state = describe(parts);
		if (isSameState(state, this.#state)) return;
		this.#state = state;
		this.changed.fire(state);
	}
}

function describe({ isRestoring, record, attempt, endReason }: SessionParts): SessionState {
	if (attempt) return { kind: 'signingIn', way: attempt.way, deviceCode: attempt.deviceCode };
	if (record) return { kind: 'signedIn', sessionId: record.sessionId, account: record.account };
	return isRestoring ? { kind: 'restoring' } : { kind: 'signedOut', reason: endReason };
}

function isSameState(a: SessionState, b: SessionState): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
