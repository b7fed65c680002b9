// Two origins, as in the editor: one for the frame around the panel, one for the extension's files, which the page
// reaches only as far as its content security policy lets it.
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join, normalize } from 'node:path';
import { projectRoot } from '../../harness/projectRoot';

const typeOfFile: Readonly<Record<string, string>> = {
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
};

export interface WebviewServer {
	readonly frameOrigin: string;
	/** What `Webview.cspSource` is in the editor. */
	readonly fileOrigin: string;
	stop(): Promise<void>;
}

export async function startWebviewServer(): Promise<WebviewServer> {
	const frames = await listen((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end('<!DOCTYPE html><html><head></head><body></body></html>');
	});
	const files = await listen(serveFile);
	return {
		frameOrigin: originOf(frames),
		fileOrigin: originOf(files),
		async stop() {
			for (const server of [frames, files]) {
				server.closeAllConnections();
				await new Promise(resolve => server.close(resolve));
			}
		},
	};
}

const serveFile: RequestListener = async (request, response) => {
	const name = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
	try {
		const content = await readFile(join(projectRoot, 'dist/webview', name));
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader(
			'content-type',
			typeOfFile[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
		);
		response.end(content);
	} catch {
		response.statusCode = 404;
		response.end();
	}
};

async function listen(listener: RequestListener): Promise<Server> {
	const server = createServer(listener);
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return server;
}

function originOf(server: Server): string {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return `http://127.0.0.1:${address.port}`;
}
