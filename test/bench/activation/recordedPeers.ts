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

export const whyRecorded =
	'Three peers are quoted and not run: none of them is published to npm, no other extension that shows an account or its usage in the status bar was found there (by name, and in lists of what npm has), and a run needs nothing from elsewhere. Their own ratios to an empty extension were taken with the same method on the same type of machine. The peers that do run beside Creditbar here come to npm inside VS Code’s own server.';
