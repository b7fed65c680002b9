/**
 * Sign-in with a short code on any device (RFC 8628), which needs no way back into the editor. Asks no more often than
 * the backend allows; a network that comes and goes does not end it.
 */
import type { Timers } from '../platform/timers';
import { pause } from '../util/pause';
import { describeSignInFailure } from './describeSignInFailure';
import type { DeviceFlow, DevicePoll, OAuthClient } from './oauth/oauthClient';
import type { OAuthFailure } from './oauth/oauthFailure';
import type { TokenGrant } from './oauth/tokenGrant';
import type { SignInOutcome } from './session';
import type { SignInAttempt } from './signInAttempt';
import type { SignInAttempts } from './signInAttempts';

interface DeviceCodeDeps {
	readonly timers: Timers;
	readonly oauth: OAuthClient;
	readonly attempts: SignInAttempts;
	establish(grant: TokenGrant, isWanted: () => boolean): Promise<boolean>;
}

const slowDownMs = 5_000;
const shortestIntervalMs = 1_000;
const longestIntervalMs = 60_000;
const longestFlowMs = 30 * 60_000;

export async function deviceCodeSignIn(deps: DeviceCodeDeps, attempt: SignInAttempt): Promise<void> {
	const { attempts, oauth, timers } = deps;
	const started = await oauth.startDeviceFlow();
	if (!started.ok) return attempts.end(attempt, describeSignInFailure(started.problem));
	const flow = started.value;
	attempt.deviceCode = { userCode: flow.userCode, verificationUri: flow.verificationUri };
	attempt.link = flow.verificationUriComplete;
	attempts.changed(attempt);
	const limit = timers.after(Math.min(flow.expiresInMs, longestFlowMs), () => {
		attempts.end(attempt, { kind: 'timedOut' });
	});
	const isWanted = attempts.watchWish(attempt);
	const end = await poll(deps, flow, attempt.signal);
	limit.dispose();
	if (!end) return;
	if (end.kind !== 'granted') return attempts.end(attempt, end);
	const isEstablished = await deps.establish(end.grant, isWanted);
	attempts.end(attempt, { kind: isEstablished ? 'signedIn' : 'canceled' });
}

type PollEnd = SignInOutcome | Extract<DevicePoll, { kind: 'granted' }>;

async function poll(
	{ oauth, timers }: DeviceCodeDeps,
	flow: DeviceFlow,
	signal: AbortSignal,
): Promise<PollEnd | undefined> {
	let intervalMs = Math.max(flow.intervalMs, shortestIntervalMs);
	for (;;) {
		await pause(timers, intervalMs, signal);
		if (signal.aborted) return undefined;
		const polled = await oauth.pollDeviceFlow(flow.deviceCode);
		if (!polled.ok) {
			const pauseMs = pauseAfter(polled.problem);
			if (pauseMs === undefined) return describeSignInFailure(polled.problem);
			intervalMs = Math.max(Math.min(intervalMs + slowDownMs, longestIntervalMs), pauseMs);
			continue;
		}
		if (polled.value.kind === 'granted') return polled.value;
		if (polled.value.kind === 'denied') return { kind: 'denied' };
		if (polled.value.kind === 'expired') return { kind: 'timedOut' };
		if (polled.value.kind === 'slowDown') intervalMs += slowDownMs;
	}
}

/** What the backend wants to be left alone for; undefined when it will never say yes. */
function pauseAfter(failure: OAuthFailure): number | undefined {
	return failure.kind === 'transient' ? (failure.retryAfterMs ?? 0) : undefined;
}
