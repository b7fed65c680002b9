/**
 * What `fetch` rejects with when a connection dies; the server on a socket answers it by cutting the
 * connection.
 */
export class ConnectionLost extends TypeError {
	constructor() {
		super('fetch failed');
		this.cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
	}
}
