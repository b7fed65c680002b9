/** Who can sign in here. The directory is asked anew each time, so a scenario may change while the server runs. */
export interface AccountDirectory {
	/** In the order in which the sign-in page offers them. */
	listAccounts(): readonly SignInAccount[];
	findAccount(accountId: string): SignInAccount | undefined;
}

export interface SignInAccount {
	readonly accountId: string;
	readonly name: string | null;
	readonly email: string;
}
