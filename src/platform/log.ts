/** The extension's log channel. The implementation redacts tokens, codes and e-mail addresses before writing. */
export interface Log {
	debug(message: string): void;
	info(message: string): void;
	warn(message: string): void;
	error(message: string): void;
	/** Brings the channel to the front. */
	show(): void;
}
