import type { DecodeResult } from '../contract/incoming';
import { fail, ok, type Result } from '../util/result';
import type { Exchange, HttpChannel, ReadAnswer } from './httpChannel';
import type { Answer, Conditional } from './meteringBackend';
import type { MeterProblem } from './meterProblem';
import type { TokenSource } from './tokenSource';
import { withGoodToken } from './withGoodToken';

export type DecodeBody<T> = (body: unknown) => DecodeResult<T>;

/** Exchanges in the name of whoever is signed in, with bodies checked before anyone sees them. */
export class SignedInChannel {
	readonly #send: HttpChannel;
	readonly #tokens: TokenSource;

	constructor(send: HttpChannel, tokens: TokenSource) {
		this.#send = send;
		this.#tokens = tokens;
	}

	async readConditionally<T>(
		path: string,
		knownTag: string | null,
		decodeBody: DecodeBody<T>,
	): Promise<Result<Conditional<T>, MeterProblem>> {
		const read = await this.#exchange({ method: 'GET', path, knownTag });
		if (!read.ok) return read;
		if (read.value.isUnchanged) return ok({ kind: 'unchanged', servedAt: read.value.servedAt });
		const answer = answerOf(path, read.value, decodeBody);
		return answer.ok ? ok({ kind: 'changed', answer: answer.value }) : answer;
	}

	async read<T>(path: string, decodeBody: DecodeBody<T>): Promise<Result<T, MeterProblem>> {
		const read = await this.#exchange({ method: 'GET', path });
		return decodedValue(path, read, decodeBody);
	}

	/** The answer depends on a body, and nothing is changed by asking. */
	async ask<T>(path: string, question: unknown, decodeBody: DecodeBody<T>): Promise<Result<T, MeterProblem>> {
		const read = await this.#exchange({ method: 'POST', path, question });
		return decodedValue(path, read, decodeBody);
	}

	async write<T>(
		path: string,
		write: { readonly idempotencyKey: string; readonly body: unknown },
		decodeBody: DecodeBody<T>,
	): Promise<Result<T, MeterProblem>> {
		const read = await this.#exchange({ method: 'POST', path, write });
		return decodedValue(path, read, decodeBody);
	}

	/** A repeat with a newer token carries the same key. */
	#exchange(exchange: Exchange): Promise<Result<ReadAnswer, MeterProblem>> {
		return withGoodToken(this.#tokens, token => this.#send({ ...exchange, token }));
	}
}

export function answerOf<T>(
	route: string,
	read: ReadAnswer,
	decodeBody: DecodeBody<T>,
): Result<Answer<T>, MeterProblem> {
	const decoded = decodeBody(read.body);
	if (!decoded.ok) return fail({ kind: 'contractBroken', route, path: decoded.problem.path });
	return ok({ value: decoded.value, servedAt: read.servedAt, tag: read.tag });
}

function decodedValue<T>(
	route: string,
	read: Result<ReadAnswer, MeterProblem>,
	decodeBody: DecodeBody<T>,
): Result<T, MeterProblem> {
	if (!read.ok) return read;
	const answer = answerOf(route, read.value, decodeBody);
	return answer.ok ? ok(answer.value.value) : answer;
}
