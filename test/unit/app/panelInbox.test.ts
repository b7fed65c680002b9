import assert from 'node:assert/strict';
import { PanelInbox } from '../../../src/app/panelInbox';
import { FakeClock } from '../../support/fakeClock';
import { SeededRandom } from '../../support/seededRandom';

describe('The inbox of the panel', () => {
	const random = new SeededRandom();
	const asking = (intentId = random.uuid()) => ({ type: 'intent', intentId, intent: { kind: 'refresh' } });

	function underTest() {
		const clock = new FakeClock();
		const inbox = new PanelInbox(clock);
		return { clock, accepts: (message: unknown) => inbox.accept(message) !== null };
	}

	it('takes what the panel may say', () => {
		const { accepts } = underTest();
		assert.ok(accepts({ type: 'ready' }));
		assert.ok(accepts(asking()));
	});

	it('takes one intent once, also when it comes again later (P1)', () => {
		const { accepts, clock } = underTest();
		const message = asking();
		assert.ok(accepts(message));
		assert.ok(!accepts(message));
		clock.jump(60_000);
		assert.ok(!accepts(message));
	});

	it('remembers the latest intents however many there were', () => {
		const { accepts, clock } = underTest();
		const messages = Array.from({ length: 450 }, () => asking());
		for (const message of messages) {
			clock.jump(1_000);
			assert.ok(accepts(message));
			assert.ok(!accepts(message));
		}
		for (const message of messages.slice(-100)) {
			clock.jump(1_000);
			assert.ok(!accepts(message));
		}
	});

	it('takes no more than 20 messages a second, and goes on with the next second (V3)', () => {
		const { accepts, clock } = underTest();
		const taken = Array.from({ length: 1_000 }, () => accepts(asking())).filter(Boolean);
		assert.equal(taken.length, 20);
		clock.jump(999);
		assert.ok(!accepts(asking()));
		clock.jump(1);
		assert.ok(accepts(asking()));
	});

	it('does not stay shut when the clock is set back (V3)', () => {
		const { accepts, clock } = underTest();
		for (let sent = 0; sent < 30; sent++) accepts(asking());
		clock.jump(-60 * 60_000);
		assert.ok(accepts(asking()));
	});

	it('does not take what is larger than 16 KiB, or cannot be measured (V2)', () => {
		const { accepts } = underTest();
		assert.ok(accepts({ ...asking(), padding: 'x'.repeat(16_000) }));
		assert.ok(!accepts({ ...asking(), padding: 'x'.repeat(17_000) }));
		const round: Record<string, unknown> = asking();
		round['self'] = round;
		assert.ok(!accepts(round));
		assert.ok(!accepts({ ...asking(), big: 1n }));
		assert.ok(!accepts(undefined));
	});
});
