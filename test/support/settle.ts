import { isThreadBusy, threadWorkDone } from './threadWork';

const rounds = 20;

/**
 * Lets everything that waits for nothing but other code, or for Web Crypto, run to its end. Files and sockets may take
 * longer: use `eventually` for those.
 */
export async function settle(): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		if (isThreadBusy()) {
			await threadWorkDone();
			round = 0;
		}
		await new Promise(resolve => setImmediate(resolve));
	}
}
