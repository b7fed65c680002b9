export interface Random {
	/** A version 4 UUID from the system's secure source. */
	uuid(): string;
	bytes(length: number): Uint8Array;
	/** In [0, 1); for jitter only. */
	fraction(): number;
}
