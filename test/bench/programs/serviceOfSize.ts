// `node serviceOfSize.js REQUESTS`: that service on loopback, until it is stopped. Its first line says where and for whom.
import { serveOnLoopback } from '../../mock-server/serveOnLoopback';
import { serviceWithRequests } from '../service/accountOfSize';

async function main(): Promise<void> {
	const mock = serviceWithRequests(Number(process.argv[2]));
	const { url } = await serveOnLoopback(mock);
	const session = await mock.control.issueSession();
	const entries = mock.control.world.accounts[0]?.entries.length ?? 0;
	console.log(JSON.stringify({ url, session, entries }));
}

void main();
