// What is running at the moment a test fails. Test files are bundled one by one, so the list is kept on the global object,
// where the bundle that watches over failures finds it too.

export interface EvidenceSource {
	saveEvidence(folder: string): Promise<void>;
}

declare global {
	var creditbarLiveWorkbenches: Set<EvidenceSource> | undefined;
	/** The title of a hook that failed; what it left running is photographed when it is disposed of. */
	var creditbarFailedHook: string | undefined;
}

export function liveWorkbenches(): Set<EvidenceSource> {
	globalThis.creditbarLiveWorkbenches ??= new Set();
	return globalThis.creditbarLiveWorkbenches;
}
