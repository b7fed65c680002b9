import { spawnSync } from 'node:child_process';

const OLDEST_MINOR = 100;

/**
 * The desktop VS Code on the PATH, when there is one that is new enough. In the terminal of a remote window `code` is
 * something else: it talks to that window and takes no extension under development.
 */
export function findDesktopCode(): string | undefined {
	if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined) return undefined;
	const { status, stdout } = spawnSync('code', ['--version'], {
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	const [, major, minor] = /^(\d+)\.(\d+)\.\d+/.exec(stdout ?? '') ?? [];
	if (status !== 0 || major === undefined || minor === undefined) return undefined;
	return Number(major) > 1 || Number(minor) >= OLDEST_MINOR ? 'code' : undefined;
}
