/** What the editor will show and open: a code that is one, and a page of the same backend. */
import type { DeviceAuthorizationResponse } from 'oauth4webapi';
import type { DeviceFlow } from './oauthClient';
import { OAuthInterruption } from './oauthRefusal';

/** RFC 8628, section 3.2, for a server that does not say. */
const unstatedIntervalSeconds = 5;

export function readDeviceFlow(origin: string, answer: DeviceAuthorizationResponse): DeviceFlow {
	const { user_code: userCode, verification_uri: page, verification_uri_complete: complete = page } = answer;
	const isShowable = /^[A-Za-z0-9][A-Za-z0-9 -]{2,23}$/.test(userCode);
	const isHere = [page, complete].every(
		address => URL.canParse(address) && new URL(address).origin === new URL(origin).origin,
	);
	if (!isShowable || !isHere) throw new OAuthInterruption('badAnswer');
	return {
		deviceCode: answer.device_code,
		userCode,
		verificationUri: page,
		verificationUriComplete: complete,
		expiresInMs: answer.expires_in * 1_000,
		intervalMs: (answer.interval ?? unstatedIntervalSeconds) * 1_000,
	};
}
