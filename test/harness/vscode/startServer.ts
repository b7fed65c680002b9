import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { startOwned } from '../ownedProcess';
import { installVsCode } from './installVsCode';
import type { VsCodeVersion } from './vsCodeVersions';

export interface ServerOptions {
	readonly version: VsCodeVersion;
	/** Settings, extensions, storage and logs of this VS Code live here and nowhere else. */
	readonly dataDir: string;
	readonly settings: Readonly<Record<string, unknown>>;
	readonly extensionsDir?: string | undefined;
	/** 0, the default, takes a free one. */
	readonly port?: number | undefined;
	readonly isWorkspaceTrustAsked?: boolean | undefined;
	/** Lets a page name an extension folder and a test suite in its address; VS Code then shows no dialogs. */
	readonly isExtensionUnderDevelopment?: boolean | undefined;
	/** Added to what the server and its extension host inherit. */
	readonly env?: Readonly<Record<string, string>> | undefined;
}

export interface VsCodeServer {
	readonly url: string;
	readonly logFile: string;
	readonly ended: Promise<number | undefined>;
	stop(): Promise<void>;
}

/** Quiet: no telemetry, no updates, no welcome page, no chat; nothing that reaches for the network or takes the focus. */
const QUIET_SETTINGS = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'git.enabled': false,
	'npm.fetchOnlinePackageInfo': false,
	'telemetry.telemetryLevel': 'off',
	'update.showReleaseNotes': false,
	'window.commandCenter': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
	const {
		version,
		dataDir,
		settings,
		extensionsDir,
		port = 0,
		isWorkspaceTrustAsked = false,
		isExtensionUnderDevelopment = false,
		env,
	} = options;
	const folder = await installVsCode(version);
	const settingsFile = join(dataDir, 'data/User/settings.json');
	await mkdir(dirname(settingsFile), { recursive: true });
	await writeFile(settingsFile, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, '\t'));

	const args = [
		join(folder, 'out/server-main.js'),
		...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
		...['--accept-server-license-terms', '--server-data-dir', dataDir, '--telemetry-level', 'off'],
		...(isExtensionUnderDevelopment ? ['--enable-smoke-test-driver'] : []),
		...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
		...(isWorkspaceTrustAsked ? [] : ['--disable-workspace-trust']),
	];
	const server = startOwned(process.execPath, args, {
		env: { ...serverEnvironment(), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const logFile = join(dataDir, 'server.log');
	const log = createWriteStream(logFile);
	server.child.stdout?.pipe(log, { end: false });
	server.child.stderr?.pipe(log, { end: false });
	try {
		const listeningOn = await readPort(server);
		return { url: `http://127.0.0.1:${listeningOn}`, logFile, ended: server.ended, stop: server.stop };
	} catch (error) {
		await server.stop();
		throw error;
	}

	async function readPort({ child, ended }: typeof server): Promise<string> {
		if (!child.stdout || !child.stderr) throw new Error('The server has no output to read.');
		const spoken = [createInterface(child.stdout), createInterface(child.stderr)];
		return await new Promise<string>((resolve, reject) => {
			for (const lines of spoken) {
				lines.on('line', line => {
					const found = /listening on (\d+)/.exec(line)?.[1];
					if (found) resolve(found);
					if (line.includes('EADDRINUSE')) {
						reject(new PlainFailure(`Port ${port} is taken; choose another one or end what uses it.`));
					}
				});
			}
			const failed = () => reject(new PlainFailure(`VS Code ${version} did not start; ${logFile} says why.`));
			ended.then(failed, failed);
		});
	}
}

/**
 * An inherited `VSCODE_…` belongs to the editor whose terminal this runs in. The empty proxy address stops the server
 * from rewriting links to this machine, the empty gallery from asking a marketplace.
 */
function serverEnvironment(): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
	return {
		...Object.fromEntries(inherited),
		VSCODE_PROXY_URI: '',
		EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }),
	};
}
