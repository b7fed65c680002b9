import assert from 'node:assert/strict';
import { createMockIssuer } from './createMockIssuer';
import type { IssuerUnderTest } from './issuerUnderTest';
import { createOAuthDriver, type OAuthDriver } from './oauthDriver';
import { startReferenceIssuer } from './startReferenceIssuer';
import { codeStories } from './stories/codeStories';
import { deviceStories } from './stories/deviceStories';
import { refreshStories } from './stories/refreshStories';
import { requestStories } from './stories/requestStories';

const stories = [...requestStories, ...codeStories, ...refreshStories, ...deviceStories];

describe('The mock signs in as the RFCs and the contract say', () => {
	for (const story of stories)
		it(story.title, async () => {
			const driver = await createOAuthDriver(createMockIssuer());
			assert.deepEqual(await story.tell(driver), story.ends);
		});
});

describe('An independent server, told the same stories, ends them the same way', () => {
	let reference: IssuerUnderTest;
	let driver: OAuthDriver;

	before(async () => {
		reference = await startReferenceIssuer();
		driver = await createOAuthDriver(reference);
	});
	after(() => reference.stop());

	for (const { title, tell, ends, referenceEnds } of stories)
		it(referenceEnds ? `${title} – not so here: ${referenceEnds.because}` : title, async () => {
			assert.deepEqual(await tell(driver), referenceEnds?.as ?? ends);
		});
});
