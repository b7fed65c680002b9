import type { PanelWindow } from '../../../src/present/describePanel';

/** A window in which nothing was asked for. */
export function aPanelWindow(about: Partial<PanelWindow> = {}): PanelWindow {
	return {
		place: null,
		sessionId: () => '00000000-0000-4000-8000-000000000001',
		diagnostics: { extensionVersion: '0.1.0', editorVersion: 'Editor 1.100.0', platform: 'linux x64' },
		...about,
	};
}
