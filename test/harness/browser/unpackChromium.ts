// The npm package `@sparticuz/chromium` holds a headless Chromium for Linux x64 together with the libraries (NSS, NSPR,
// expat) and a font that a bare machine lacks. They are unpacked next to each other, once per version.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
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
			pipeline(
				createReadStream(join(source, 'bin/chromium.br')),
				createBrotliDecompress(),
				createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }),
			),
			untar(join(source, 'bin/al2023.tar.br'), unfinished),
			untar(join(source, 'bin/fonts.tar.br'), unfinished),
		]);
		await writeFile(join(unfinished, 'fonts.conf'), fontsConfig(folder));
	});
	return {
		executablePath: join(folder, 'chromium'),
		env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
	};
}

/**
 * By way of a file: a tar that reads from a pipe may be done before the pipe is, and whether that counts as an error
 * is a matter of luck.
 */
async function untar(archive: string, folder: string): Promise<void> {
	const plain = join(folder, basename(archive, '.br'));
	await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain));
	const tar = spawn('tar', ['-xf', plain, '--no-same-owner', '-C', folder], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const [code] = await once(tar, 'close');
	if (code !== 0) throw new Error(`tar could not unpack ${archive}.`);
	await rm(plain);
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
