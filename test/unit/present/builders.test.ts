import { claimResultSchema } from '../../../src/contract/dailyBonus';
import { grantSchema } from '../../../src/contract/grant';
import { serviceMetaSchema } from '../../../src/contract/meta';
import { encodeStrict } from '../../../src/contract/outgoing';
import { accountOverviewSchema } from '../../../src/contract/overview';
import { trialSchema } from '../../../src/contract/trial';
import { aClaimResult } from '../../support/builders/aClaimResult';
import { aGrant } from '../../support/builders/aGrant';
import { anOverview } from '../../support/builders/anOverview';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { aTrial } from '../../support/builders/aTrial';

describe('What the builders build', () => {
	const built: Record<string, () => unknown> = {
		'an overview': () => encodeStrict(accountOverviewSchema, anOverview()),
		'an overview with failed and absent parts': () =>
			encodeStrict(accountOverviewSchema, anOverview({ balance: 'error', referral: 'notApplicable' })),
		'an overview of a paid plan in trial': () =>
			encodeStrict(accountOverviewSchema, anOverview({ subscription: aPaidSubscription(), trial: aTrial() })),
		'a trial': () => encodeStrict(trialSchema, aTrial()),
		'a grant': () => encodeStrict(grantSchema, aGrant()),
		'the answer to a claim': () => encodeStrict(claimResultSchema, aClaimResult()),
		'the service details': () => encodeStrict(serviceMetaSchema, aServiceMeta()),
	};

	for (const [name, encode] of Object.entries(built))
		it(`is what the contract allows a server to send: ${name}`, () => {
			encode();
		});
});
