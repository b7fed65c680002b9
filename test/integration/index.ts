// What VS Code calls: it runs every integration test inside the extension host and fails when one of them does.
import { markConsole } from '../harness/mocha/consoleMark';
import { runMocha } from '../harness/mocha/runMocha';

export async function run(): Promise<void> {
	markConsole();
	const { passed, failed } = await runMocha({
		folder: __dirname,
		resultFile: process.env['CREDITBAR_TEST_RESULT'] ?? `${__dirname}/result.json`,
		timeoutMs: 60_000,
		isEachShown: true,
		grep: process.env['CREDITBAR_TEST_GREP'],
	});
	if (failed > 0) throw new Error(`${failed} of ${passed + failed} integration tests failed.`);
}
