import { spawn } from 'node:child_process';

/** Shows an address in the person's own browser, where there is a display to show it on. */
export function openAddress(url: string): boolean {
	const command = openerFor(url);
	if (!command) return false;
	const [program, ...args] = command;
	const opener = spawn(program, args, { stdio: 'ignore', detached: true });
	opener.on('error', () => undefined);
	opener.unref();
	return true;
}

function openerFor(url: string): readonly [string, ...string[]] | undefined {
	if (process.platform === 'darwin') return ['open', url];
	if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
	const hasDisplay = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
	return hasDisplay ? ['xdg-open', url] : undefined;
}
