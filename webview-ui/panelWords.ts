/** The few words that cannot come with a state, because they are needed when a state could not be shown. */
export const panelWords = {
	partFailed: 'This part could not be shown.',
	panelFailed: 'The panel could not be shown.',
	reload: 'Reload',
} as const;
