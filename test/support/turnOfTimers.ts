import { settle } from './settle';

/** Lets every real timer run that was set to go off at once (a library that repeats something without a wait). */
export async function turnOfTimers(): Promise<void> {
	await new Promise(resolve => setTimeout(resolve, 2));
	await settle();
}
