/** Lets a request run into its fault. */

import { problemStatus } from '../../../src/contract/problem';
import type { Timers } from '../../../src/platform/timers';
import { answerRefusal } from '../http/refusal';
import { ConnectionLost } from './connectionLost';
import { type Fault, isProblemCode } from './fault';
import { bombBody, drippingBody, truncatedBody } from './faultyBodies';
import { replaceMember } from './replaceMember';

interface FaultyRequest {
	readonly fault: Fault;
	readonly timers: Timers;
	readonly requestId: string;
	/** The honest work. */
	work(): Promise<Response>;
}

export async function withFault({ fault, timers, requestId, work }: FaultyRequest): Promise<Response> {
	switch (fault.kind) {
		case 'status':
			return instead(fault, work, () => describeStatus(fault, requestId));
		case 'reset':
			return instead(fault, work, () => {
				throw new ConnectionLost();
			});
		case 'html':
			return instead(fault, work, () => htmlPage(fault.status ?? 200));
		case 'redirect':
			return instead(fault, work, () => redirectTo(fault.location, fault.status ?? 302));
		case 'delay': {
			if (fault.when === 'during') return work();
			const response = fault.when === 'after' ? await work() : null;
			await waitFor(timers, fault.delayMs ?? 0);
			return response ?? work();
		}
		case 'section':
			return work();
		case 'truncate':
			return changeBody(await work(), body => truncatedBody(body));
		case 'slowBody':
			return changeBody(await work(), body => drippingBody(body, fault.delayMs, timers));
		case 'gzipBomb':
			return bomb(await work(), fault.bytes);
		case 'malformed':
			return changeText(await work(), text => text.slice(0, -1));
		case 'wrongType':
			return spoil(await work(), fault);
	}
}

async function instead(
	fault: Fault,
	work: () => Promise<Response>,
	answer: () => Response,
): Promise<Response> {
	if (fault.when === 'after') await (await work()).body?.cancel();
	return answer();
}

export function waitFor(timers: Timers, delayMs: number): Promise<void> {
	return new Promise(resolve => {
		timers.after(delayMs, resolve);
	});
}

function describeStatus(fault: Fault, requestId: string): Response {
	const { retryAfterS } = fault;
	const usual = fault.status === undefined ? 'upstream-unavailable' : codeOfStatus(fault.status);
	const code = fault.code !== undefined && isProblemCode(fault.code) ? fault.code : usual;
	if (code !== undefined && (fault.status ?? problemStatus[code]) === problemStatus[code]) {
		return answerRefusal({ code }, requestId, retryAfterS === undefined ? {} : { retryAfterS });
	}
	const headers = new Headers({ 'Content-Type': 'text/plain' });
	if (retryAfterS !== undefined) headers.set('Retry-After', String(retryAfterS));
	return new Response('Something else answered.', { status: fault.status ?? 503, headers });
}

function codeOfStatus(status: number) {
	return Object.keys(problemStatus)
		.filter(isProblemCode)
		.find(code => problemStatus[code] === status);
}

function htmlPage(status: number): Response {
	const page =
		'<!doctype html><title>Wi-Fi</title><h1>Welcome to the airport</h1><p>Accept our terms to go on.</p>';
	return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

function redirectTo(location: string, status: number): Response {
	return new Response(null, { status, headers: { Location: location } });
}

async function changeBody(
	response: Response,
	change: (body: Uint8Array) => ReadableStream<Uint8Array>,
): Promise<Response> {
	if (response.body === null) return response;
	const body = new Uint8Array(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.set('Content-Length', String(body.byteLength));
	return new Response(change(body), { status: response.status, headers });
}

async function changeText(response: Response, change: (text: string) => string): Promise<Response> {
	// An answer that has no body (304) has none that could be spoilt.
	if (response.body === null) return response;
	const text = await response.text();
	return new Response(change(text), { status: response.status, headers: response.headers });
}

async function spoil(response: Response, fault: Fault): Promise<Response> {
	const isMemberMeant = fault.pointer !== undefined || fault.contentType === undefined;
	const spoilt = isMemberMeant
		? await changeText(response, text =>
				replaceMember(text, fault.pointer, fault.value ?? 'not what was promised'),
			)
		: response;
	if (fault.contentType !== undefined) spoilt.headers.set('Content-Type', fault.contentType);
	return spoilt;
}

/**
 * The header tells the socket server to compress; a caller in the same process gets the unpacked body, as
 * from fetch.
 */
async function bomb(response: Response, bytes: number): Promise<Response> {
	if (response.body === null) return response;
	await response.body.cancel();
	const headers = new Headers(response.headers);
	headers.set(packedHeader, 'gzip');
	return new Response(bombBody(bytes), { status: response.status, headers });
}

export const packedHeader = 'Creditbar-Mock-Packed';
