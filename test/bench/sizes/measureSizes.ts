/** (c): what is shipped, by part. Bytes do not move with the machine, so a test holds the same budgets. */
import { packagedExtension } from '../../harness/startWorkbench';
import { type PackagedFile, readPackage } from '../../support/readPackage';
import { sizeBudgets } from '../../support/sizeBudgets';
import type { Chapter, Row } from '../report/chapter';
import { sayKb } from '../report/say';
import { bytesBySubject } from './bytesBySubject';

/** Measured once: the smallest real extension of the kind that could be built. */
const smallestPeerKb = 136;

export async function measureSizes(): Promise<Chapter> {
	const shipped = readPackage(packagedExtension);
	const budgets = sizeBudgets.map((budget): Row => {
		const bytes = budget.bytesOf(shipped);
		const aimKb = budget.aim?.limitKb ?? budget.limitKb;
		return {
			what: budget.what,
			measured: sayKb(bytes),
			...(budget.what.includes('VSIX') ? { peer: `CopilotPremiumUsageMonitor: ${smallestPeerKb} KB` } : {}),
			ratio: `${(bytes / 1024 / aimKb).toFixed(2)} × the aim`,
			target: budget.aim ? `≤ ${aimKb} KB; budget ${budget.limitKb} KB` : `≤ ${aimKb} KB`,
			isMet: bytes <= aimKb * 1024,
		};
	});
	const parts = shipped.files.filter(({ name }) => /^dist\//.test(name)).sort((a, b) => b.bytes - a.bytes);
	const reasons = [...new Set(sizeBudgets.flatMap(({ aim }) => (aim ? [aim.reason] : [])))];
	const subjects = [...(await bytesBySubject())].map(
		([subject, bytes]): Row => ({ what: `of the host: ${subject}`, measured: sayKb(bytes) }),
	);
	return {
		title: 'Sizes',
		method: 'The package as it ships, and what is in it. `test/unit/package` holds the budgets.',
		rows: [...budgets, ...subjects, ...parts.map(rowOf)],
		notes: [
			...reasons.map(reason => `Where the budget is above the aim: ${reason}.`),
			'The lines “of the host” say where its bytes come from, as the bundler counts them. The packages alone are two fifths of the aim; with balance, trial, bonus, referral, the exchange with the service, signing in and the surfaces the aim is passed, before anything is bought, asked of a model, told or exported.',
			'What was tried: files that say in plain CommonJS what they take and give, in place of esbuild’s helpers and detours (kept: 6 % less for the host, 3 % for the package); terser after esbuild (2 % less for the host, not kept: another tool in the build for what nobody notices); zopfli in place of deflate (3 % less for the package, not kept for the same reason); `zod/mini`, translations and the editor’s API bundled without what is not used of them (kept, before the figures above).',
		],
	};
}

function rowOf({ name, bytes, packedBytes }: PackagedFile): Row {
	// The part of a name that changes with the content says nothing here.
	return { what: `\`${name}\``, measured: `${sayKb(bytes)}, packed ${sayKb(packedBytes)}` };
}
