import assert from 'node:assert/strict';
import type { ActionsUnderTest } from './actionsUnderTest';

/** Leaves this much of what the account could spend. */
export function leaveMicro({ server, spendableMicro }: ActionsUnderTest, micro: number): void {
	const model = server.control.world.models().find(({ id }) => id === 'balanced-2');
	assert.ok(model);
	const perToken = model.outputMicroPerKTokens / 1_000;
	const outputTokens = Math.floor((spendableMicro() - micro) / perToken);
	const spent = server.control.record({ modelId: model.id, inputTokens: 0, outputTokens });
	assert.ok(spent.ok);
}
