/** The whole OpenAPI 3.1 document, made from the routes and the schemas of `src/contract`. */

import { operations } from '../../src/contract/operation';
import { type Route, routes } from '../../src/contract/routes';
import type { scopes } from '../../src/contract/scope';
import { describeSharedAnswers } from './describeAnswers';
import { describeOperation } from './describeOperation';
import { describeSchemas } from './describeSchemas';
import type { Descriptions } from './docComments';
import type { Json } from './json';

const scopeMeanings: Readonly<Record<(typeof scopes)[number], string>> = {
	'account:read': 'Read profile, plan, orders and referral',
	'usage:read': 'Read usage',
	'credits:read': 'Read balance, buckets, trial, daily bonus and prices',
	'billing:write': 'Start payments, cancel and resume',
	'bonus:write': 'Claim the daily bonus',
	'feedback:write': 'Send feedback',
	'models:use': 'Make metered AI calls',
};

const introduction = [
	'What Creditbar expects of a hosted metering backend.',
	'Credits are whole micro-credits (1 credit = 1 000 000), in members that end in `Micro`.',
	'Instants are UTC, in members that end in `At`; days are UTC days.',
	'Members and values of enumerations marked `x-extensible-enum` may be added at any time.',
	'Errors are problem documents; branch on `code`, then on the status.',
	'An idempotency key is remembered for 24 hours.',
].join(' ');

export function describeApi(descriptions: Descriptions) {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Creditbar metering API',
			version: '1.0.0',
			description: introduction,
			license: { name: 'MIT', identifier: 'MIT' },
		},
		servers: [
			{
				url: '{origin}',
				description: 'Any backend that keeps this contract',
				variables: { origin: { default: 'https://localhost' } },
			},
		],
		paths: describePaths(),
		components: {
			schemas: describeSchemas(descriptions),
			responses: describeSharedAnswers(Object.values(routes)),
			parameters: requestHeaders,
			headers: responseHeaders,
			securitySchemes: { oauth2: describeSignIn() },
		},
	};
}

function describePaths(): Record<string, Record<string, Json>> {
	const paths: Record<string, Record<string, Json>> = {};
	const all: [string, Route][] = Object.entries(routes);
	for (const [name, route] of all) {
		paths[route.path] = {
			...paths[route.path],
			[route.method.toLowerCase()]: describeOperation(name, route),
		};
	}
	return paths;
}

function describeSignIn(): Json {
	return {
		type: 'oauth2',
		description:
			'OAuth 2.1 for native apps: authorization code with PKCE (S256), or the device flow (RFC 8628). ' +
			'Addresses are found through `/.well-known/oauth-authorization-server` (RFC 8414).',
		flows: {
			authorizationCode: {
				authorizationUrl: '/oauth/authorize',
				tokenUrl: '/oauth/token',
				refreshUrl: '/oauth/token',
				scopes: scopeMeanings,
			},
		},
		'x-device-authorization': {
			deviceAuthorizationUrl: '/oauth/device_authorization',
			tokenUrl: '/oauth/token',
		},
	};
}

const requestHeaders: Record<string, Json> = {
	IdempotencyKey: {
		name: 'Idempotency-Key',
		in: 'header',
		required: true,
		description: 'One for each thing the user wants done; the same again when it is tried again.',
		schema: { type: 'string', format: 'uuid' },
	},
	IfNoneMatch: { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
	LastEventId: {
		name: 'Last-Event-ID',
		in: 'header',
		description: 'The account version up to which everything is known.',
		schema: { type: 'string' },
	},
	CreditbarOperation: {
		name: 'Creditbar-Operation',
		in: 'header',
		schema: { type: 'string', enum: operations },
	},
	CreditbarSession: {
		name: 'Creditbar-Session',
		in: 'header',
		description: 'Requests that share it share a work session.',
		schema: { type: 'string', minLength: 1, maxLength: 200 },
	},
};

const text = { type: 'string' };
const responseHeaders: Record<string, Json> = {
	'Request-Id': { description: 'Names this exchange in logs and in feedback', schema: text },
	'RateLimit-Policy': { description: 'Quotas: `"read";q=300;w=60`', schema: text },
	RateLimit: { description: 'What is left: `"read";r=299;t=60`', schema: text },
	ETag: { description: 'Weak; the same as long as the body is', schema: text },
	'Cache-Control': { schema: text },
	'Idempotency-Replayed': { description: '`true` on the repeated answer to a known key', schema: text },
	'Retry-After': { description: 'Seconds, or an HTTP date', schema: text },
	'WWW-Authenticate': { description: 'RFC 6750', schema: text },
};
