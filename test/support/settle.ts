const rounds = 20;

/**
 * Lets everything that waits for nothing but other code run to its end. Work done on another thread (Web Crypto, files,
 * sockets) may take longer: use `eventually` for that.
 */
export async function settle(): Promise<void> {
	for (let round = 0; round < rounds; round++) await new Promise(resolve => setImmediate(resolve));
}
