// What VS Code calls: it runs every integration test inside the extension host and fails when one of them does.
import { markConsole } from '../harness/mocha/consoleMark';
import { sumOf } from '../harness/mocha/levelResult';
import { type MochaRun, runMocha } from '../harness/mocha/runMocha';

export async function run(): Promise<void> {
	markConsole();
	const asked: MochaRun = JSON.parse(process.env['CREDITBAR_MOCHA_RUN'] ?? '');
	const { passed, failures } = sumOf(await runMocha(asked));
	const failed = failures.length;
	if (failed > 0) throw new Error(`${failed} of ${passed + failed} integration tests failed.`);
}
