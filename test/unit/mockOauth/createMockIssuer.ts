import type { SignInAccount } from '../../mock-server/http/oauth/accountDirectory';
import { answerSignInPage } from '../../mock-server/http/oauth/answerSignInPage';
import { createOAuthServer, type OAuthServer } from '../../mock-server/http/oauth/createOAuthServer';
import { FakeClock } from '../../support/fakeClock';
import { SeededRandom } from '../../support/seededRandom';
import { type IssuerUnderTest, type PersonsAnswer, registered } from './issuerUnderTest';

export interface MockIssuer extends IssuerUnderTest {
	readonly server: OAuthServer;
	readonly clock: FakeClock;
}

export const mockAccounts: readonly SignInAccount[] = [
	{ accountId: registered.accountId, name: 'Ada Lovelace', email: 'ada@example.com' },
	{ accountId: 'acct_bob', name: null, email: 'bob@example.com' },
];

export function createMockIssuer(accounts = mockAccounts): MockIssuer {
	const clock = new FakeClock();
	const random = new SeededRandom();
	const server = createOAuthServer({
		clock,
		accounts: {
			listAccounts: () => accounts,
			findAccount: accountId => accounts.find(account => account.accountId === accountId),
		},
		randomBytes: length => random.bytes(length),
	});
	const handle = (request: Request) => server.routes.fetch(request);
	const press = (address: string, answer: PersonsAnswer) =>
		answerSignInPage(handle, address, answer === 'allow' ? 'Continue as Ada Lovelace' : 'Deny');
	return {
		server,
		clock,
		issuer: new URL('http://127.0.0.1:4710'),
		fetch: async (input, init) => handle(new Request(input, init)),
		answerSignIn: press,
		async answerDevice(address, answer) {
			await press(address, answer);
		},
		pass: ms => clock.jump(ms),
		stop: async () => {},
	};
}
