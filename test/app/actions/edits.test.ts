import assert from 'node:assert/strict';
import { usedText, withUnit } from '../ledgerText';
import { type ActionsUnderTest, atAFile, code } from './actionsUnderTest';

const uri = 'file:///project/largest.ts';
const fileOf = ({ world }: ActionsUnderTest) => world.textEditors.files.get(uri);
const remark = '// One pass over the list instead of a sort.';

describe('An action that changes code', () => {
	it('shows what it would change and changes nothing before a yes', async () => {
		const under = await atAFile();
		const { run, world, row, said } = under;
		await run('optimize');
		const [change] = world.textEditors.shownChanges;
		assert.equal(change?.title, 'largest.ts: optimized');
		assert.equal(change?.replacement, `${remark}\n${code}`);
		const { creditsMicro, estimatedMicro } = row();
		const cost = `${withUnit(usedText(creditsMicro))} (estimated ${usedText(estimatedMicro ?? 0)})`;
		assert.equal(said(), `Optimized: ${cost}. Nothing is changed until you accept.`);
		assert.deepEqual(world.prompts.recorded.at(-1)?.actions, ['Accept', 'Discard']);
		assert.equal(fileOf(under), code);
	});

	it('puts the change in place on Accept, and closes the comparison', async () => {
		const under = await atAFile();
		under.world.prompts.willChoose('Accept');
		await under.run('optimize');
		assert.equal(fileOf(under), `${remark}\n${code}`);
		assert.equal(under.world.textEditors.closedChanges.length, 1);
		assert.equal(under.said(), 'Change accepted.');
	});

	it('leaves the file alone on Discard', async () => {
		const under = await atAFile();
		under.world.prompts.willChoose('Discard');
		await under.run('optimize');
		assert.equal(fileOf(under), code);
		assert.equal(under.world.textEditors.closedChanges.length, 1);
	});

	it('can be decided above the comparison as well, and only once', async () => {
		const under = await atAFile();
		const { app, world, said } = under;
		await under.run('document');
		await Promise.all([app.dispatch({ kind: 'acceptChange' }), app.dispatch({ kind: 'acceptChange' })]);
		assert.ok(fileOf(under)?.startsWith('// The largest value of the list'));
		assert.equal(world.prompts.messages.filter(message => message === 'Change accepted.').length, 1);
		await app.dispatch({ kind: 'discardChange' });
		assert.equal(said(), 'There is no change to decide on here.');
		assert.ok(fileOf(under)?.startsWith('// The largest value of the list'));
	});

	it('leaves a file alone that was changed meanwhile, and offers to copy instead', async () => {
		const under = await atAFile();
		const { run, world, app } = under;
		await run('optimize');
		world.textEditors.files.set(uri, `${code}// mine\n`);
		world.prompts.willChoose('Copy change');
		await app.dispatch({ kind: 'acceptChange' });
		assert.equal(fileOf(under), `${code}// mine\n`);
		assert.ok(
			world.prompts.messages.some(said => /^largest\.ts has changed since this was written/.test(said)),
		);
		assert.deepEqual(world.clipboard.written, [`${remark}\n${code}`]);
	});

	it('touches the selection alone', async () => {
		const under = await atAFile();
		const line = '\treturn [...list].sort((a, b) => b - a)[0];\n';
		const start = code.indexOf(line);
		under.world.textEditors.open(code, { start, end: start + line.length });
		under.world.prompts.willChoose('Accept');
		await under.run('optimize');
		assert.equal(fileOf(under), code.replace(line, `\t${remark}\n${line}`));
	});

	it('keeps the line ends of the file', async () => {
		const under = await atAFile();
		const dos = code.replaceAll('\n', '\r\n');
		under.world.textEditors.open(dos, { lineEnding: '\r\n' });
		under.world.prompts.willChoose('Accept');
		await under.run('optimize');
		assert.equal(fileOf(under), `${remark}\r\n${dos}`);
	});

	it('writes new code at the cursor, for what was asked', async () => {
		const under = await atAFile();
		const { world, server } = under;
		server.control.setVoice({ reply: '```ts\nconst answer = 42;\n```' });
		world.textEditors.open(code, { start: 0, end: 0 });
		world.prompts.willType('The answer to everything');
		world.prompts.willChoose('Accept');
		await under.run('generate');
		assert.equal(fileOf(under), `const answer = 42;${code}`);
		const body = await world.network.requests.find(({ url }) => url.endsWith('/completions'))?.text();
		assert.ok(body?.includes('The answer to everything') && !body.includes('largest'));
	});

	it('is forgotten when nobody says what to write, or in which language', async () => {
		const { run, calls } = await atAFile();
		await run('generate');
		await run('translate');
		assert.deepEqual([calls('estimate'), calls('chat')], [0, 0]);
	});

	it('translates onto a page, and into a new file when that is wanted', async () => {
		const { run, world } = await atAFile();
		world.prompts.willPick('python');
		world.prompts.willChoose('Open as new file');
		await run('translate');
		const [page] = world.textEditors.pages;
		assert.deepEqual([page?.title, page?.languageId], ['largest.ts translated', 'python']);
		const text = `// The same, in another language.\n${code}`.trimEnd();
		assert.equal(page?.texts.at(-1), text);
		assert.deepEqual(world.textEditors.newFiles, [{ text, languageId: 'python' }]);
		assert.ok(!world.prompts.lists[0]?.some(({ id }) => id === 'typescript'), 'not into what it is in');
	});

	it('says so when there is nothing to change', async () => {
		const { run, world, server, said } = await atAFile();
		server.control.setVoice({ reply: `\`\`\`\n${code}\`\`\`` });
		await run('debug');
		assert.match(said(), /^There is nothing to change\. .* credits? \(estimated .*\)\.$/);
		assert.equal(world.textEditors.shownChanges.length, 0);
	});

	it('shows what the model said beside the code when that is wanted', async () => {
		const { run, world, server } = await atAFile();
		server.control.setVoice({ reply: '```ts\nfixed();\n```\nThe list may be empty.' });
		world.prompts.willChoose('Show notes');
		await run('debug');
		assert.match(world.textEditors.pageText, /^The list may be empty\.\n\n---\n/);
	});

	it('shows an answer without code as text', async () => {
		const { run, world, server, said } = await atAFile();
		server.control.setVoice({ reply: 'I found no bug in it.' });
		await run('debug');
		assert.match(said(), /^The answer has no code in it, so it is shown as text\./);
		assert.match(world.textEditors.pageText, /^I found no bug in it\./);
		assert.equal(world.textEditors.shownChanges.length, 0);
	});

	it('never offers code that was cut off', async () => {
		const { run, world, server, said } = await atAFile();
		server.control.setVoice({ reply: `\`\`\`ts\n${'word '.repeat(3_000)}` });
		await run('optimize');
		assert.match(said(), /^The answer was too long and ends in the middle/);
		assert.equal(world.textEditors.shownChanges.length, 0);
	});
});

describe('The text of a model', () => {
	it('cannot bring control characters into code', async () => {
		const under = await atAFile();
		under.server.control.setVoice({ reply: '```ts\na\u001b[2J\u0000b\u0085c\td\n```' });
		under.world.prompts.willChoose('Accept');
		await under.run('optimize');
		assert.equal(fileOf(under), 'a[2Jbc\td\n');
	});

	it('cannot make a page fetch something', async () => {
		const { run, server, world } = await atAFile();
		const reply = 'See ![x](https://evil.example/?code) and <img src="https://evil.example/">';
		server.control.setVoice({ reply });
		await run('explain');
		assert.doesNotMatch(world.textEditors.pageText, /!\[|<img/);
	});

	it('that never ends is stopped, and what it cost is told', async () => {
		const { run, server, world, row, said, finish } = await atAFile();
		server.control.setVoice({ reply: `${'x'.repeat(50_000)} `.repeat(40), pauseAfterWords: 20 });
		const running = run('explain');
		await finish(running);
		assert.ok(world.textEditors.pageText.length < 500_000);
		assert.equal(row().status, 'canceled');
		assert.ok(said().endsWith(`${withUnit(usedText(row().creditsMicro))}.`), said());
	});
});
