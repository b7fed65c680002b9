import { evidenceFolder } from '../evidenceFolder';
import { liveWorkbenches } from '../liveWorkbenches';

/** A root hook: a failed test leaves a picture and the logs of every workbench that is open. */
export async function keepEvidence(this: Mocha.Context): Promise<void> {
	const test = this.currentTest;
	if (test?.state !== 'failed') return;
	for (const workbench of liveWorkbenches()) {
		await workbench.saveEvidence(evidenceFolder(test.fullTitle()));
	}
}
