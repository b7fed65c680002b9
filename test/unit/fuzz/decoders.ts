/** Everything in the extension that reads what somebody else wrote, with a sample of what it hopes for. */
import { AlertNotes } from '../../../src/account/alerts/alertNotes';
import { PendingCheckouts } from '../../../src/account/billing/pendingCheckout';
import { IdempotencyKey } from '../../../src/account/idempotencyKey';
import { decodeNewsMarks } from '../../../src/account/news/decodeNewsMarks';
import { SnapshotCache } from '../../../src/account/snapshotCache';
import { recallGlance } from '../../../src/app/glance';
import { PanelInbox } from '../../../src/app/panelInbox';
import { SpendingConsent } from '../../../src/app/sharing/spendingConsent';
import { chatChunkSchema } from '../../../src/contract/chat';
import { eventSchemas } from '../../../src/contract/events';
import { decode } from '../../../src/contract/incoming';
import { problemSchema } from '../../../src/contract/problem';
import { routes } from '../../../src/contract/routes';
import type { AnyWire } from '../../../src/contract/wire';
import { CoolDown } from '../../../src/meter/coolDown';
import { decodePanelMessage } from '../../../src/protocol/decodePanelMessage';
import { decodeFields } from '../../../src/session/decodeFields';
import { decodeSessionRecord } from '../../../src/session/decodeSessionRecord';
import { decodePendingSignIn } from '../../../src/session/pendingSignIn';
import { PendingSignIns } from '../../../src/session/pendingSignIns';
import { readCallback } from '../../../src/session/readCallback';
import { readPastedText } from '../../../src/session/readPastedText';
import { ok } from '../../../src/util/result';
import { decodeArrangement } from '../../../webview-ui/arrangement';
import { decodeDraft } from '../../../webview-ui/sections/feedback/feedbackDraft';
import { isStateMessage } from '../../../webview-ui/stateMessage';
import { aSnapshot } from '../../support/builders/aSnapshot';
import { noonMs } from '../../support/builders/noon';
import { type FakeWorld, fakeWorld } from '../../support/fakeWorld';
import { InMemoryMemory } from '../../support/inMemoryMemory';
import { valueAt } from './jsonPaths';
import type { RealAnswer } from './realAnswers';

export interface Decoder {
	readonly name: string;
	readonly sample: unknown;
	/** May refuse, and may not throw; what it gives is held against `flawIn`. */
	readonly decode: (input: unknown) => unknown;
	/** What is promised of its own about whatever gets through. */
	readonly keeps?: (result: unknown) => boolean;
}

const origin = 'https://meter.example';
const uuid = '3f1c2a54-0000-4000-8000-000000000001';

/** Bodies of the contract: a sample is what the service once answered, where it did. */
export function contractDecoders(answers: readonly RealAnswer[]): Decoder[] {
	const sampleOf = (name: string) => answers.find(({ route }) => route === name)?.body ?? {};
	const first = (name: string) => valueAt(sampleOf(name), ['data', '0']);
	const bodies = Object.entries(routes).flatMap(([name, route]) => [
		...('response' in route ? [bodyDecoder(route.response, sampleOf(name))] : []),
		...('request' in route ? [bodyDecoder(route.request, {})] : []),
	]);
	const news = {
		balance: sampleOf('balance'),
		dailyBonus: sampleOf('dailyBonus'),
		subscription: sampleOf('subscription'),
		trial: sampleOf('trial'),
		referral: sampleOf('referral'),
		request: first('usageRequests'),
		session: first('usageSessions'),
		order: first('orders'),
	};
	const events = Object.values(eventSchemas).map(wire => bodyDecoder(wire, news));
	const chunk = bodyDecoder(chatChunkSchema, { object: 'chat.completion.chunk', choices: [] });
	const problem = bodyDecoder(problemSchema, { type: 'about:blank', status: 429, code: 'rate-limited' });
	const all = [...bodies, ...events, chunk, problem];
	// Several routes answer with the same body.
	return [...new Map(all.map(decoder => [decoder.name, decoder])).values()];
}

function bodyDecoder(wire: AnyWire, sample: unknown): Decoder {
	return { name: wire.name, sample, decode: input => decode(wire, input) };
}

/** What is read back from secret storage or comes as text. */
export const textDecoders: readonly Decoder[] = [
	{
		name: 'session record',
		sample: {
			version: 1,
			origin,
			sessionId: 's',
			generation: 3,
			accessToken: 'a',
			refreshToken: 'r',
			lifetimeMs: 900_000,
			receivedAt: noonMs,
			account: { id: 'acct-1', label: 'ada@example.com' },
		},
		decode: input => decodeSessionRecord(asText(input), origin),
	},
	{
		name: 'pending sign-in',
		sample: {
			version: 1,
			origin,
			stateHash: 'h',
			verifier: 'v',
			redirectUri: 'vscode://x',
			createdAt: noonMs,
		},
		decode: input => decodePendingSignIn(asText(input)),
	},
	// It only opens a record; each field is read by whoever asked, so a name says nothing about its value here.
	{
		name: 'stored fields',
		sample: { any: 'thing' },
		decode: input => decodeFields(asText(input)) !== undefined,
	},
	{
		name: 'callback',
		sample: 'code=abc&state=def&iss=x',
		decode: input => readCallback(asText(input) ?? ''),
	},
	{
		name: 'pasted text',
		sample: `${origin}/?code=abc&state=d`,
		decode: input => readPastedText(asText(input) ?? ''),
	},
];

export const panelDecoders: readonly Decoder[] = [
	{
		name: 'panel message',
		sample: { type: 'intent', intentId: uuid, intent: { kind: 'buyCredits', quantity: 25 } },
		decode: decodePanelMessage,
		keeps: result => isQuantity(valueAt(result, ['intent', 'quantity'])),
	},
	{
		name: 'panel inbox',
		sample: {
			type: 'intent',
			intentId: uuid,
			intent: { kind: 'filterRequests', modelId: 'm', status: null, sessionId: null },
		},
		decode: input => new PanelInbox({ now: () => noonMs }).accept(input),
	},
	{
		name: 'message to the panel',
		sample: { type: 'state', sequence: 1, state: { kind: 'signedOut' } },
		decode: isStateMessage,
	},
	{
		name: 'what the panel kept',
		sample: {
			tab: 'usage',
			scrollTops: { usage: 10 },
			followedTicket: 1,
			modelOrder: { column: 'credits', isDescending: true },
			quantity: 25,
			draft: { kind: 'bug', title: 't', description: 'd' },
		},
		decode: decodeArrangement,
	},
	{ name: 'draft of a report', sample: { kind: 'bug', title: 't', sentAfter: 3 }, decode: decodeDraft },
];

/** Nobody buys half a credit, or a million of them by accident. */
function isQuantity(value: unknown): boolean {
	return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 300);
}

const { overview, ...snapshot } = aSnapshot();

/** What is read back from the editor's memory. */
export const memoryDecoders: readonly Decoder[] = [
	inMemory('snapshot.v1', { ...snapshot, overview, accountId: 'acct-1', fetchedAt: noonMs }, ({ memory }) =>
		new SnapshotCache(memory).read(origin, 'acct-1'),
	),
	inMemory(
		'glance.v1',
		{ text: 't', spokenLabel: 's', fetchedAt: noonMs, madeFor: 'credits.remaining shown' },
		({ memory, settings }) => recallGlance(memory, noonMs, settings.read()),
	),
	inMemory('claim.v1', [{ accountId: 'acct-1', uuid, startedAt: noonMs }], world =>
		new IdempotencyKey(world, 'claim').forAccount('acct-1'),
	),
	inMemory('pause.reads.v1', { origin, until: noonMs + 1, askedAt: noonMs }, world =>
		new CoolDown({ ...world, origin }).guard('reads', async () => ok('answered')),
	),
	inMemory(
		'pendingCheckout.v1',
		{
			origin,
			accountId: 'acct-1',
			checkoutId: 'c',
			item: { kind: 'creditPack', quantity: 3 },
			startedAt: noonMs,
			before: { purchasedIds: ['g'], additionalMicro: 0 },
		},
		world => new PendingCheckouts(world).read(aSnapshot()),
	),
	inMemory(
		'alerts.v1',
		{
			owner: 'acct-1',
			period: 'p',
			reached: 80,
			bonusDay: null,
			expiring: ['g'],
			snoozedUntil: { low: noonMs },
		},
		({ memory }) => new AlertNotes(memory).read(),
	),
	inMemory('spending.v1', { sessionId: 'session-1', allowed: ['acme.sample'] }, world =>
		new SpendingConsent(world, () => 'session-1').isGiven({
			kind: 'extension',
			id: 'acme.sample',
			name: 'Sample',
		}),
	),
	inMemory('signIn.pendingKeys', [['abcdef', noonMs]], world => new PendingSignIns(world, origin).dropLate()),
	{
		name: 'news marks',
		sample: { balance: { version: 1, takenAt: noonMs, since: noonMs } },
		decode: decodeNewsMarks,
	},
];

const world = fakeWorld();

function inMemory(key: string, sample: unknown, read: (world: FakeWorld) => unknown): Decoder {
	return {
		name: `memory ${key}`,
		sample,
		async decode(input) {
			const memory = new InMemoryMemory();
			memory.get = name => (name === key ? input : undefined);
			return read({ ...world, memory });
		},
	};
}

function asText(input: unknown): string | undefined {
	return typeof input === 'string' ? input : JSON.stringify(input);
}
