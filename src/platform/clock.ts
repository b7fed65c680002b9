export interface Clock {
	/** Milliseconds since the Unix epoch, as the machine believes it; it may jump either way. */
	now(): number;
}
