import { describeTokens } from '../describeTokens';
import type { OAuthDriver } from '../oauthDriver';
import type { Story } from '../story';
import { errorOf, wholeGrant } from './codeStories';

const second = 1_000;
const pending = { status: 400, error: 'authorization_pending' };
const refusedGrant = { status: 400, error: 'invalid_grant' };

export const deviceStories: readonly Story[] = [
	{
		title: 'a device gets a code for itself and one to type, good for ten minutes',
		async tell(driver) {
			const started = await driver.startDevice();
			const complete = new URL(started.verification_uri_complete ?? '');
			return {
				page: new URL(started.verification_uri).pathname,
				isComplete: complete.searchParams.get('user_code') === started.user_code,
				looksTypeable: /^[B-Z]{4}-[B-Z]{4}$/.test(started.user_code),
				expiresIn: started.expires_in,
				interval: started.interval,
			};
		},
		ends: { page: '/oauth/device', isComplete: true, looksTypeable: true, expiresIn: 600, interval: 5 },
		referenceEnds: {
			as: {
				page: '/oauth/device',
				isComplete: true,
				looksTypeable: true,
				expiresIn: 600,
				interval: undefined,
			},
			because: 'it leaves the interval out, which RFC 8628 reads as 5 seconds',
		},
	},
	{
		title: 'a device that was allowed gets the same grant as a browser, once',
		async tell(driver) {
			const started = await driver.startDevice();
			const before = await pollAfterPause(driver, started.device_code);
			await driver.under.answerDevice(started.verification_uri_complete ?? '', 'allow');
			const granted = await pollAfterPause(driver, started.device_code);
			const again = await pollAfterPause(driver, started.device_code);
			const tokens = granted.ok ? describeTokens(granted.tokens, driver.under.issuer) : granted;
			return { before: errorOf(before), tokens, again: errorOf(again) };
		},
		ends: { before: pending, tokens: wholeGrant, again: refusedGrant },
	},
	{
		title: 'a device that was denied is told so, once',
		async tell(driver) {
			const started = await driver.startDevice();
			await driver.under.answerDevice(started.verification_uri_complete ?? '', 'deny');
			const told = await pollAfterPause(driver, started.device_code);
			return { told: errorOf(told), again: errorOf(await pollAfterPause(driver, started.device_code)) };
		},
		ends: { told: { status: 400, error: 'access_denied' }, again: refusedGrant },
	},
	{
		title: 'a device code that nobody answered expires',
		async tell(driver) {
			const started = await driver.startDevice();
			driver.under.pass(601 * second);
			return { late: errorOf(await driver.pollDevice(started.device_code)) };
		},
		ends: { late: { status: 400, error: 'expired_token' } },
	},
	{
		title: 'a device that polls too fast is told to slow down, each time by 5 seconds more',
		async tell(driver) {
			const { device_code: code } = await driver.startDevice();
			const first = await driver.pollDevice(code);
			const tooSoon = await driver.pollDevice(code);
			driver.under.pass(6 * second);
			const stillTooSoon = await driver.pollDevice(code);
			driver.under.pass(16 * second);
			const patient = await driver.pollDevice(code);
			return { told: [first, tooSoon, stillTooSoon, patient].map(answer => (answer.ok ? '' : answer.error)) };
		},
		ends: { told: ['authorization_pending', 'slow_down', 'slow_down', 'authorization_pending'] },
		referenceEnds: {
			as: { told: Array(4).fill('authorization_pending') },
			because: 'it never says slow_down, which RFC 8628 allows and a client still has to understand',
		},
	},
	{
		title: 'an unknown device code is refused',
		tell: async driver => ({ unknown: errorOf(await driver.pollDevice('no-such-code')) }),
		ends: { unknown: refusedGrant },
	},
];

function pollAfterPause(driver: OAuthDriver, deviceCode: string) {
	driver.under.pass(6 * second);
	return driver.pollDevice(deviceCode);
}
