// `npm run l10n`: says which texts have no translation yet, and which translations no text uses any more. With `--prune`
// the latter are taken out and the rest is put in order.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textsToTranslate } from './textsToTranslate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isPruning = process.argv.includes('--prune');

const { texts, unclear } = textsToTranslate(root);
for (const call of unclear) console.log(`not written out: ${call}`);
const manifest = Object.keys(read('package.nls.json'));
let problems = unclear.length;
for (const file of globSync('media/l10n/bundle.l10n.*.json', { cwd: root }))
	problems += compare(file, [...texts]);
for (const file of globSync('package.nls.*.json', { cwd: root })) problems += compare(file, manifest);
console.log(problems === 0 ? 'Everything is translated.' : `${problems} to look at.`);
process.exitCode = problems === 0 ? 0 : 1;

/**
 * @param {string} file
 * @param {readonly string[]} keys
 */
function compare(file, keys) {
	const translated = read(file);
	const missing = keys.filter(key => !(key in translated));
	const unused = Object.keys(translated).filter(key => !keys.includes(key));
	for (const key of missing) console.log(`${file} has no ${JSON.stringify(key)}`);
	for (const key of unused) console.log(`${file} has an unused ${JSON.stringify(key)}`);
	if (!isPruning) return missing.length + unused.length;
	const ordered = file.startsWith('media') ? [...keys].sort() : keys;
	const kept = ordered.filter(key => key in translated).map(key => [key, translated[key]]);
	writeFileSync(
		new URL(`../../${file}`, import.meta.url),
		`${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`,
	);
	return missing.length;
}

/** @param {string} file */
function read(file) {
	return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}
