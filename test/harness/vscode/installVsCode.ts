import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from '../bootstrap/npm.mjs';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { withProgress } from '../bootstrap/progress.mjs';
import { runLogged } from '../bootstrap/runLogged.mjs';
import { installOnce } from '../installOnce';
import { projectRoot } from '../projectRoot';
import { putStandIns } from './standIns';
import { type VsCodeVersion, vsCodePackages } from './vsCodeVersions';

/** Gives the folder of a VS Code server, installed from npm when it is not there yet. */
export async function installVsCode(version: VsCodeVersion): Promise<string> {
	const folder = join(projectRoot, `.vscode-test/vscode-server-${vsCodePackages[version].release}`);
	if (existsSync(folder)) return folder;
	return await withProgress(`Installing VS Code ${version} from npm`, () =>
		installOnce(folder, unfinished => fillWithVsCode(version, unfinished)),
	);
}

async function fillWithVsCode(version: VsCodeVersion, folder: string): Promise<void> {
	const { name, release, integrity } = vsCodePackages[version];
	const logFolder = join(projectRoot, `out/logs/vscode-${version}`);
	const what = `VS Code ${version}`;
	const download = join(folder, 'download');
	await mkdir(download);
	await npm(['pack', `${name}@${release}`, '--pack-destination', download], { cwd: folder, logFolder, what });
	const archive = join(download, `${name}-${release}.tgz`);
	if ((await integrityOf(archive)) !== integrity) {
		throw new PlainFailure(`${what} could not be installed: what npm served is not the expected package.`);
	}
	await runLogged(['tar', '-xzf', archive, '-C', folder, '--strip-components=3', 'package/lib/vscode'], {
		cwd: folder,
		logFile: join(logFolder, 'tar.log'),
	});
	await rm(download, { recursive: true });
	await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: folder,
		logFolder,
		what,
	});
	await putStandIns(folder);
}

async function integrityOf(file: string): Promise<string> {
	const hash = createHash('sha512');
	await pipeline(createReadStream(file), hash);
	return `sha512-${hash.digest('base64')}`;
}
