/**
 * Peers that cannot be had from npm, so that they were measured once and not in this run: same method, same machine
 * type, Node 24, stub of the editor, against the empty extension of that run (0.66 ms).
 */
export interface RecordedPeer {
	readonly name: string;
	readonly timesEmpty: number;
	readonly source: string;
}

export const recordedPeers: readonly RecordedPeer[] = [
	{
		name: 'CopilotPremiumUsageMonitor 0.8.1',
		timesEmpty: 25.7,
		source: 'built from commit ca4de18 of its repository, 17.0 ms',
	},
	{
		name: 'vscode-wakatime 30.2.0',
		timesEmpty: 159.4,
		source: 'built from commit 25e5f47 of its repository, 105.5 ms',
	},
	{ name: 'cursor-stats 1.1.6', timesEmpty: 198, source: 'its published VSIX, 131.1 ms' },
];
