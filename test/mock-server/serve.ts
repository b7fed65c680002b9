/**
 * The mock on loopback: `node out/mock-server/serve.js [--scenario NAME] [--port N] [--list]`. Says
 * `{"url":"http://127.0.0.1:PORT"}` in one line once it answers, and ends on SIGINT or SIGTERM.
 */
import { parseArgs } from 'node:util';
import { createMockServer, type MockServer } from './createMockServer';
import { UnknownScenario } from './mockWorld';
import { scenarios } from './scenarios';
import { serveOnLoopback } from './serveOnLoopback';

const wordDelayMs = 40;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { scenario: { type: 'string' }, port: { type: 'string' }, list: { type: 'boolean' } },
	});
	if (values.list === true) {
		const width = Math.max(...scenarios.map(({ name }) => name.length));
		for (const { name, description } of scenarios) console.log(`${name.padEnd(width)}  ${description}`);
		return;
	}
	const port = Number(values.port ?? '0');
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Complaint(`--port takes a number from 0 to 65535, not "${values.port}".`);
	}
	const mock = createMockServer({ scenario: values.scenario, hasControlPlane: true, wordDelayMs });
	const listening = await listen(mock, port);
	console.log(JSON.stringify({ url: listening.url }));
	const stop = () => void listening.close();
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

async function listen(mock: MockServer, port: number) {
	try {
		return await serveOnLoopback(mock, port);
	} catch (problem) {
		if (!(problem instanceof Error) || !('code' in problem)) throw problem;
		if (problem.code === 'EADDRINUSE')
			throw new Complaint(`Port ${port} is taken; choose another with --port.`);
		if (problem.code === 'EACCES') throw new Complaint(`Port ${port} is not allowed; choose one above 1023.`);
		throw problem;
	}
}

/** Something the caller can put right: one sentence, no stack. */
class Complaint extends Error {}

function isComplaint(problem: unknown): problem is Error {
	const isBadOption =
		problem instanceof TypeError && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS');
	return problem instanceof Complaint || problem instanceof UnknownScenario || isBadOption;
}

main().catch((problem: unknown) => {
	console.error(isComplaint(problem) ? problem.message : problem);
	process.exitCode = 1;
});
