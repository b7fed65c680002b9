import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createMockServer } from '../../mock-server/createMockServer';
import { faultSchema } from '../../mock-server/faults/fault';
import { findRoute } from '../../mock-server/http/findRoute';
import { liveFirstDay } from './firstDay';
import { codeIn, tableUnder } from './markdown';

const page = 'docs/backend.md';

describe('docs/backend.md', () => {
	it('names only routes of the contract', () => {
		const named = codeIn(readFileSync(page, 'utf8')).filter(code => /^(GET|POST) \/v1\//.test(code));
		assert.ok(named.length >= 4);
		const unknown = named.filter(code => {
			const [method = '', path = ''] = code.split(' ');
			return !findRoute(method, path);
		});
		assert.deepEqual(unknown, []);
	});

	it('names as needed what somebody asks for who signs in, looks and claims the bonus', async () => {
		const day = await liveFirstDay();
		const asked = day.world.network.calls.filter(call => call.includes(' /v1/'));
		day.end();
		const needed = tableUnder(page, 'What is needed at least').flatMap(([route = '']) => codeIn(route));
		assert.deepEqual([...new Set(asked)].sort(), [...needed].sort());
	});

	it('names only commands that the control plane takes', async () => {
		const mock = createMockServer({ hasControlPlane: true });
		const commands = tableUnder(page, 'Control plane').flatMap(([request = '']) => codeIn(request));
		const unknown: string[] = [];
		for (const command of commands) {
			const [method = '', path = ''] = command.split(' ');
			const response = await mock.handle(new Request(`http://127.0.0.1${path}`, { method }));
			const isPurchase = path.includes('{id}');
			if (response.status === 404 && !isPurchase) unknown.push(command);
		}
		mock.dispose();
		assert.deepEqual(unknown, []);
	});

	it('lists every fault the mock can have', () => {
		const written = tableUnder(page, 'Faults').map(([kind = '']) => codeIn(kind)[0] ?? '');
		assert.deepEqual(written.sort(), [...faultSchema.shape.kind.options].sort());
	});
});
