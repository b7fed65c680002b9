// The npm package `@sparticuz/chromium` holds a headless Chromium for Linux x64 together with the libraries (NSS, NSPR,
// expat) and a font that a bare machine lacks. They are unpacked next to each other, once per version.
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runLogged } from '../bootstrap/runLogged.mjs';
import { installOnce } from '../installOnce';
import { projectRoot } from '../projectRoot';

export interface UnpackedChromium {
	readonly executablePath: string;
	readonly env: Readonly<Record<string, string>>;
}

export async function unpackChromium(): Promise<UnpackedChromium> {
	const source = join(projectRoot, 'node_modules/@sparticuz/chromium');
	const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
	const folder = join(projectRoot, `.vscode-test/chromium-${version}`);
	await installOnce(folder, async unfinished => {
		await Promise.all([
			decompress(join(source, 'bin/chromium.br'), join(unfinished, 'chromium')),
			unpack(join(source, 'bin/al2023.tar.br'), unfinished),
			unpack(join(source, 'bin/fonts.tar.br'), unfinished),
		]);
		await writeFile(join(unfinished, 'fonts.conf'), fontsConfig(folder));
	});
	return {
		executablePath: join(folder, 'chromium'),
		env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
	};
}

async function decompress(source: string, target: string): Promise<void> {
	await pipeline(
		createReadStream(source),
		createBrotliDecompress(),
		createWriteStream(target, { mode: 0o755 }),
	);
}

/** Through a file: tar stops reading a pipe at the end mark, and whoever still writes the padding fails. */
async function unpack(archive: string, folder: string): Promise<void> {
	const name = basename(archive, '.br');
	const tarFile = join(folder, name);
	await decompress(archive, tarFile);
	await runLogged(['tar', '-xf', tarFile, '--no-same-owner', '-C', folder], {
		cwd: folder,
		logFile: join(projectRoot, `out/logs/unpack-${name}.log`),
	});
	await rm(tarFile);
}

/** Only the shipped font counts, so that a screenshot looks alike on every machine. */
function fontsConfig(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${join(folder, 'fonts')}</dir>
	<cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
