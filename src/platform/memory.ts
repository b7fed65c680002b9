/** Small, non-secret values that outlive a restart and are shared by all windows (`ExtensionContext.globalState`). */
export interface Memory {
	get(key: string): unknown;
	/** `undefined` forgets the key. */
	set(key: string, value: unknown): Promise<void>;
	keys(): readonly string[];
}
