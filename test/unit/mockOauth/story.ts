import type { OAuthDriver } from './oauthDriver';

export type Outcome = Readonly<Record<string, unknown>>;

/** Something a client does, and how it ends at every server that keeps the contract. */
export interface Story {
	readonly title: string;
	tell(driver: OAuthDriver): Promise<Outcome>;
	readonly ends: Outcome;
	/** Where the reference server really does something else, what, and why the contract is as it is. */
	readonly referenceEnds?: { readonly as: Outcome; readonly because: string };
}
