/** Many callers at once over kept-alive connections: how many answers a second, and how long one takes. */
import { Agent, request } from 'node:http';

export interface Load {
	readonly perSecond: number;
	readonly failed: number;
}

export async function askOften(
	url: string,
	headers: Readonly<Record<string, string>>,
	{ callers, times }: { callers: number; times: number },
): Promise<Load> {
	const agent = new Agent({ keepAlive: true, maxSockets: callers });
	let left = times;
	let failed = 0;
	const caller = async () => {
		while (left-- > 0) {
			const { status } = await ask(url, { headers, agent });
			if (status !== 200) failed += 1;
		}
	};
	const startedAt = performance.now();
	await Promise.all(Array.from({ length: callers }, caller));
	const seconds = (performance.now() - startedAt) / 1_000;
	agent.destroy();
	return { perSecond: times / seconds, failed };
}

export interface Answer {
	readonly status: number;
	readonly body: string;
}

export function ask(
	url: string,
	options: {
		agent?: Agent;
		headers?: Readonly<Record<string, string>>;
		method?: string;
		body?: unknown;
	} = {},
): Promise<Answer> {
	const { agent, headers = {}, method = 'GET', body } = options;
	return new Promise((resolve, reject) => {
		const asking = request(url, { agent, method, headers: { ...headers, ...typeOf(body) } }, response => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', chunk => {
				text += chunk;
			});
			response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
			response.on('error', reject);
		});
		asking.on('error', reject);
		asking.end(body === undefined ? undefined : JSON.stringify(body));
	});
}

function typeOf(body: unknown): Record<string, string> {
	return body === undefined ? {} : { 'content-type': 'application/json' };
}
