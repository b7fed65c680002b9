import assert from 'node:assert/strict';
import { paymentPage } from '../../../src/meter/paymentPage';
import { aServiceMeta } from '../../support/builders/aServiceMeta';

const meta = aServiceMeta({ links: { pricing: 'https://www.shop.example/pricing' } });
const backend = { origin: 'https://api.meter.example', meta };

describe('A payment page', () => {
	for (const address of [
		'https://api.meter.example/checkout/1',
		'https://meter.example/pay?_ptxn=txn_1',
		'https://www.shop.example/pay',
		'https://pay.paddle.io/hsc_1',
		'https://sandbox-checkout.paddle.com/c/1',
		'https://paddle.com/x',
	])
		it(`may be at ${address}`, () => {
			assert.equal(paymentPage(address, backend), address);
		});

	for (const address of [
		null,
		'',
		'https://evil.example/pay',
		'https://shop.example/pay',
		'https://x.www.shop.example/pay',
		'https://notpaddle.com/pay',
		'https://paddle.com.evil.example/pay',
		'https://paddle.io:8443/pay',
		'http://pay.paddle.io/hsc_1',
		'http://api.meter.example/checkout/1',
		'https://user@pay.paddle.io/hsc_1',
		'https://api.meter.example@evil.example/',
		'javascript:alert(1)',
		'file:///etc/passwd',
		'https://pay.paddle.io/hsc 1',
	])
		it(`is not opened at ${JSON.stringify(address)} (S6)`, () => {
			assert.equal(paymentPage(address, backend), null);
		});

	it('may be on this very computer when the service is', () => {
		const local = { origin: 'http://127.0.0.1:4710', meta };
		const address = 'http://127.0.0.1:4710/checkout/1';
		assert.equal(paymentPage(address, local), address);
		assert.equal(paymentPage('http://127.0.0.1:4711/checkout/1', local), null);
		assert.equal(paymentPage(address, backend), null);
	});
});
