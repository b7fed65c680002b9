/** One server-sent event as text. JSON has no bare line breaks, so `data` is always one line. */
export function sseText(event: string, id: number, data: unknown): string {
	return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

export const ssePing = ': ping\n\n';

/** How long a client waits before it comes back by itself. */
export const sseOpening = 'retry: 3000\n\n';
