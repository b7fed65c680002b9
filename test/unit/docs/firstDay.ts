import type { App } from '../../../src/app/app';
import { createApp } from '../../../src/app/createApp';
import { createMockServer } from '../../mock-server/createMockServer';
import { answerSignInPage } from '../../mock-server/http/oauth/answerSignInPage';
import { eventually } from '../../support/eventually';
import { FakeHttp } from '../../support/fakeHttp';
import { type FakeWorld, fakeWorld } from '../../support/fakeWorld';

export interface FirstDay {
	readonly world: FakeWorld;
	readonly app: App;
	end(): void;
}

/** Somebody signs in in their browser, sees their account and claims the daily bonus, at a service that does no more. */
export async function liveFirstDay(pieces: Partial<FakeWorld> = {}): Promise<FirstDay> {
	const world = fakeWorld({ network: new FakeHttp(request => mock.handle(request)), ...pieces });
	const mock = createMockServer({ clock: world.clock, timers: world.timers, features: { events: false } });
	const app = createApp(world);
	world.browser.onOpen = async page => {
		const end = await answerSignInPage(mock.handle, page, 'Continue as Mara Lindqvist');
		if (end.kind === 'sentTo') world.callbacks.receiveLink(end.address);
	};
	app.start();
	void app.dispatch({ kind: 'signIn' });
	await eventually('the account is open', () => app.view.panel.kind === 'open');
	await app.dispatch({ kind: 'claimDailyBonus' });
	return {
		world,
		app,
		end() {
			app.dispose();
			mock.dispose();
		},
	};
}
