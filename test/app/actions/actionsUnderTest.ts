/** Somebody signed in at a file, with a model behind it that the test lets talk. */
import assert from 'node:assert/strict';
import { type RouteName, routes } from '../../../src/contract/routes';
import type { UsageRequest } from '../../../src/contract/usageRequest';
import type { AiAction } from '../../../src/present/actions/aiAction';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import { type AppUnderTest, openApp } from '../appUnderTest';

export const code = `export function largest(list: number[]) {
	return [...list].sort((a, b) => b - a)[0];
}
`;

export interface ActionsUnderTest extends AppUnderTest {
	/** Carries an action out from beginning to end. */
	run(action: AiAction): Promise<void>;
	/** Begins one; the model says so many words and stops there. */
	begin(action: AiAction, words: number): Promise<{ readonly running: Promise<void> }>;
	/** Lets time pass until the action has ended, and gives every request the time it needs. */
	finish(running: Promise<void>): Promise<void>;
	/** How often a route was asked since the file was opened. */
	calls(route: RouteName): number;
	/** The last message. */
	said(): string;
	/** The newest request of the history, as the ledger has it. */
	row(): UsageRequest;
	spendableMicro(): number;
}

export async function atAFile(scenario = 'pro'): Promise<ActionsUnderTest> {
	const opened = openApp({ scenario });
	await opened.signIn();
	const { world, app, server, account } = opened;
	world.textEditors.open(code);
	world.prompts.recorded.length = 0;
	const callsBefore = world.network.calls.length;
	const run = (action: AiAction) => app.dispatch({ kind: 'runAction', action });
	return {
		...opened,
		run,
		async begin(action, words) {
			server.control.setVoice({ pauseAfterWords: words });
			world.prompts.reports.length = 0;
			const running = run(action);
			await eventually('the model has begun', () => world.prompts.reports.some(said => /so far/.test(said)));
			await settle();
			return { running };
		},
		async finish(running) {
			let isOver = false;
			const end = () => {
				isOver = true;
			};
			void running.then(end, end);
			while (!isOver) await opened.pass(500);
		},
		calls: route =>
			world.network.calls.slice(callsBefore).filter(call => call.endsWith(` ${routes[route].path}`)).length,
		said: () => world.prompts.messages.at(-1) ?? '',
		row() {
			const [main] = server.control.world.accounts;
			const page = main?.usageRequests({ limit: 1 }, world.clock.now());
			assert.ok(page?.ok && page.value.data[0]);
			return page.value.data[0];
		},
		spendableMicro: () => account().balance.spendableMicro,
	};
}
