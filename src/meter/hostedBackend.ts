import type * as z from 'zod/mini';
import { claimResultSchema } from '../contract/dailyBonus';
import { grantPageSchema } from '../contract/grant';
import type { DecodeResult } from '../contract/incoming';
import { decode } from '../contract/incoming';
import { serviceMetaSchema } from '../contract/meta';
import { decodeOverview } from '../contract/overview';
import type { Wire } from '../contract/wire';
import { fail, ok, type Result } from '../util/result';
import type { Exchange, HttpChannel, ReadAnswer } from './httpChannel';
import type { Answer, Conditional, MeteringBackend } from './meteringBackend';
import type { MeterProblem } from './meterProblem';
import type { TokenSource } from './tokenSource';

/** The hosted metering backend (contract v1) behind the port. */
export function createHostedBackend(origin: string, send: HttpChannel, tokens: TokenSource): MeteringBackend {
	/** 401: one newer token, one repeat with the same key; refused again, the session is over. */
	async function sendSignedIn(exchange: Exchange): Promise<Result<ReadAnswer, MeterProblem>> {
		const token = await tokens.accessToken();
		if (!token.ok) return token;
		const first = await send({ ...exchange, token: token.value });
		if (first.ok || first.problem.kind !== 'unauthorized') return first;
		const newer = await tokens.replaceToken(token.value);
		if (!newer.ok) return newer;
		const second = await send({ ...exchange, token: newer.value });
		if (!second.ok && second.problem.kind === 'unauthorized') await tokens.endAsExpired();
		return second;
	}

	async function readConditionally<T>(
		path: string,
		knownTag: string | null,
		decodeBody: (body: unknown) => DecodeResult<T>,
	): Promise<Result<Conditional<T>, MeterProblem>> {
		const read = await sendSignedIn({ method: 'GET', path, knownTag });
		if (!read.ok) return read;
		if (read.value.isUnchanged) return ok({ kind: 'unchanged', servedAt: read.value.servedAt });
		const answer = answerOf(path, read.value, decodeBody);
		return answer.ok ? ok({ kind: 'changed', answer: answer.value }) : answer;
	}

	return {
		origin,

		async serviceMeta() {
			const path = '/v1/meta';
			const read = await send({ method: 'GET', path });
			return read.ok ? answerOf(path, read.value, decodeAs(serviceMetaSchema)) : read;
		},

		accountOverview: knownTag => readConditionally('/v1/account/overview', knownTag, decodeOverview),

		grants: knownTag =>
			readConditionally('/v1/credits/grants?limit=100', knownTag, body => {
				const page = decode(grantPageSchema, body);
				return page.ok ? { ok: true, value: page.value.data } : page;
			}),

		async claimDailyBonus(idempotencyKey) {
			const path = '/v1/daily-bonus/claim';
			const read = await sendSignedIn({ method: 'POST', path, write: { idempotencyKey, body: {} } });
			return read.ok ? answerOf(path, read.value, decodeAs(claimResultSchema)) : read;
		},
	};
}

function decodeAs<S extends z.ZodMiniType>(wire: Wire<S>): (body: unknown) => DecodeResult<z.output<S>> {
	return body => decode(wire, body);
}

function answerOf<T>(
	route: string,
	read: ReadAnswer,
	decodeBody: (body: unknown) => DecodeResult<T>,
): Result<Answer<T>, MeterProblem> {
	const decoded = decodeBody(read.body);
	if (!decoded.ok) return fail({ kind: 'contractBroken', route, path: decoded.problem.path });
	return ok({ value: decoded.value, servedAt: read.servedAt, tag: read.tag });
}
