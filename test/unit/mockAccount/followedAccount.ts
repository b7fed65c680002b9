/** What a client knows that took one snapshot and then only listened to the events. */
import type { AccountEvent } from '../../mock-server/account/accountEvent';
import type { readViews } from './readViews';

type Views = ReturnType<typeof readViews>;

export class FollowedAccount {
	subscription: Views['subscription'];
	balance: Views['balance'];
	trial: Views['trial'];
	referral: Views['referral'];
	dailyBonus: Views['dailyBonus'];
	readonly requests: Map<string, Views['requests']['data'][number]>;
	readonly sessions: Map<string, Views['sessions']['data'][number]>;
	lastEventId: number;

	constructor(snapshot: Views, version: number) {
		this.subscription = snapshot.subscription;
		this.balance = snapshot.balance;
		this.trial = snapshot.trial;
		this.referral = snapshot.referral;
		this.dailyBonus = snapshot.dailyBonus;
		this.requests = new Map(snapshot.requests.data.map(row => [row.id, row]));
		this.sessions = new Map(snapshot.sessions.data.map(session => [session.id, session]));
		this.lastEventId = version;
	}

	follow(event: AccountEvent): void {
		if (event.id <= this.lastEventId) throw new Error('event ids do not grow');
		this.lastEventId = event.id;
		switch (event.event) {
			case 'balanceUpdated':
				this.balance = event.data.balance;
				return;
			case 'usageRecorded':
				this.balance = event.data.balance;
				this.requests.set(event.data.request.id, event.data.request);
				return;
			case 'sessionUpdated':
				this.sessions.set(event.data.session.id, event.data.session);
				return;
			case 'subscriptionUpdated':
				this.subscription = event.data.subscription;
				return;
			case 'trialUpdated':
				this.trial = event.data.trial;
				return;
			case 'referralUpdated':
				this.referral = event.data.referral;
				return;
			case 'bonusAvailable':
			case 'bonusClaimed':
			case 'bonusUpdated':
				this.dailyBonus = event.data.dailyBonus;
				return;
			case 'orderCompleted':
				return;
		}
	}
}
