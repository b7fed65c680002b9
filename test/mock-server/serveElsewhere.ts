/** Another origin, where nothing of ours has any business: it notes whatever reaches it and answers with a smile. */
import { createServer } from 'node:http';

export interface Elsewhere {
	/** `http://127.0.0.1:PORT`, another port than that of the mock and so another origin. */
	readonly url: string;
	/** Each request that came, with its headers and its body. */
	readonly hits: readonly string[];
	close(): Promise<void>;
}

export async function serveElsewhere(): Promise<Elsewhere> {
	const hits: string[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const head = `${request.method} ${request.url} ${JSON.stringify(request.headers)}`;
			hits.push(`${head} ${Buffer.concat(chunks).toString('utf8')}`);
			response.setHeader('content-type', 'application/json');
			response.end('{"access_token":"elsewhere","token_type":"Bearer"}');
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return {
		url: `http://127.0.0.1:${address.port}`,
		hits,
		close: () =>
			new Promise(resolve => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
