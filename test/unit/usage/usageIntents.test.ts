import assert from 'node:assert/strict';
import { decodePanelMessage } from '../../../src/protocol/decodePanelMessage';
import { detailSections, type PanelIntent } from '../../../src/protocol/panelIntent';
import { panelTabs } from '../../../src/protocol/panelTab';

const intentId = '6f1d9c1e-0000-4000-8000-000000000001';
const decoded = (intent: unknown) => decodePanelMessage({ type: 'intent', intentId, intent });
const filter = { kind: 'filterRequests', modelId: null, status: null, sessionId: null } as const;

describe('What the Usage tab may ask for', () => {
	const intents: readonly PanelIntent[] = [
		...panelTabs.map(tab => ({ kind: 'showTab', tab }) as const),
		...detailSections.map(section => ({ kind: 'retrySection', section }) as const),
		filter,
		{ ...filter, modelId: 'm'.repeat(200), status: 'canceled', sessionId: 's' },
		{ kind: 'nextRequests' },
		{ kind: 'previousRequests' },
		{ kind: 'moreSessions' },
		{ kind: 'showSessionRequests', sessionId: 'sess-1' },
		{ kind: 'disputeRequest', requestId: 'req-1' },
	];
	for (const intent of intents)
		it(`includes ${JSON.stringify(intent).slice(0, 70)}`, () => {
			assert.deepEqual(decoded(intent), { type: 'intent', intentId, intent });
		});

	const refused: readonly unknown[] = [
		{ kind: 'showTab', tab: 'admin' },
		{ kind: 'retrySection', section: '__proto__' },
		{ kind: 'filterRequests', modelId: null, status: null },
		{ ...filter, status: 'unknown' },
		{ ...filter, modelId: '' },
		{ ...filter, modelId: 'm'.repeat(201) },
		{ ...filter, sessionId: 7 },
		{ kind: 'showSessionRequests', sessionId: 's'.repeat(201) },
		{ kind: 'disputeRequest' },
		{ kind: 'disputeRequest', requestId: { toString: 'req' } },
	];
	for (const intent of refused)
		it(`does not include ${JSON.stringify(intent).slice(0, 70)}`, () => {
			assert.equal(decoded(intent), null);
		});
});
