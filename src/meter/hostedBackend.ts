import type * as z from 'zod/mini';
import { type DecodeResult, decode } from '../contract/incoming';
import { decodeOverview } from '../contract/overview';
import { fillPath, routes } from '../contract/routes';
import type { Wire } from '../contract/wire';
import { type ChatLine, chatStream } from './chat/chatStream';
import type { HttpChannel } from './httpChannel';
import type { MeteringBackend, UsageRequestFilter } from './meteringBackend';
import { answerOf, type DecodeBody, SignedInChannel } from './signedInChannel';
import type { TokenSource } from './tokenSource';

/** The hosted metering backend (contract v1) behind the port. */
export function createHostedBackend(
	origin: string,
	send: HttpChannel,
	tokens: TokenSource,
	chat: ChatLine,
): MeteringBackend {
	const channel = new SignedInChannel(send, tokens);
	return {
		origin,

		async serviceMeta() {
			const { path, response } = routes.meta;
			const read = await send({ method: 'GET', path });
			return read.ok ? answerOf(path, read.value, as(response)) : read;
		},
		accountOverview: knownTag => channel.readConditionally(routes.overview.path, knownTag, decodeOverview),
		grants: knownTag =>
			channel.readConditionally(
				withQuery(routes.grants.path, { limit: '100' }),
				knownTag,
				listIn(as(routes.grants.response)),
			),
		claimDailyBonus: idempotencyKey =>
			channel.write(
				routes.claimDailyBonus.path,
				{ idempotencyKey, body: {} },
				as(routes.claimDailyBonus.response),
			),

		usageSummary: period =>
			channel.read(withQuery(routes.usageSummary.path, { period }), as(routes.usageSummary.response)),
		usageByModel: period =>
			channel.read(withQuery(routes.usageByModel.path, { period }), listIn(as(routes.usageByModel.response))),
		usageByDay: () => channel.read(routes.usageByDay.path, listIn(as(routes.usageByDay.response))),
		usageSessions: cursor =>
			channel.read(withQuery(routes.usageSessions.path, { cursor }), as(routes.usageSessions.response)),
		usageRequests: (filter, cursor) =>
			channel.read(
				withQuery(routes.usageRequests.path, { ...filterQuery(filter), cursor }),
				as(routes.usageRequests.response),
			),

		requestBatch: (filter, cursor) =>
			channel.read(
				withQuery(routes.usageRequests.path, { ...filterQuery(filter), limit: '100', cursor }),
				as(routes.usageRequests.response),
			),

		plans: () => channel.read(routes.plans.path, listIn(as(routes.plans.response))),
		creditPack: () => channel.read(routes.creditPack.path, as(routes.creditPack.response)),
		orders: cursor => channel.read(withQuery(routes.orders.path, { cursor }), as(routes.orders.response)),
		checkout: id => channel.read(fillPath(routes.checkout.path, { id }), as(routes.checkout.response)),
		createCheckout: (body, idempotencyKey) =>
			channel.write(routes.createCheckout.path, { idempotencyKey, body }, as(routes.createCheckout.response)),
		cancelSubscription: idempotencyKey =>
			channel.write(
				routes.cancelSubscription.path,
				{ idempotencyKey, body: {} },
				as(routes.cancelSubscription.response),
			),
		resumeSubscription: idempotencyKey =>
			channel.write(
				routes.resumeSubscription.path,
				{ idempotencyKey, body: {} },
				as(routes.resumeSubscription.response),
			),

		sendFeedback: (body, idempotencyKey) =>
			channel.write(routes.sendFeedback.path, { idempotencyKey, body }, as(routes.sendFeedback.response)),

		models: () => channel.read(routes.models.path, listIn(as(routes.models.response))),
		estimate: input => channel.ask(routes.estimate.path, input, as(routes.estimate.response)),
		chatStream: (call, signal) => chatStream({ ...chat, tokens }, call, signal),
	};
}

function as<S extends z.ZodMiniType>(wire: Wire<S>): DecodeBody<z.output<S>> {
	return body => decode(wire, body);
}

/** The items of `{data: [...]}`. */
function listIn<T>(decodeBody: (body: unknown) => DecodeResult<{ readonly data: T }>): DecodeBody<T> {
	return body => {
		const list = decodeBody(body);
		return list.ok ? { ok: true, value: list.value.data } : list;
	};
}

function filterQuery({ modelId, status, sessionId }: UsageRequestFilter): Record<string, string | null> {
	return { model: modelId, status, sessionId };
}

function withQuery(path: string, query: Readonly<Record<string, string | null>>): string {
	const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
	return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
