import type { Disposable } from './disposable';

/** The user's own settings; a workspace can move none of them (scope `application`). */
export interface Settings {
	read(): SettingValues;
	onDidChange(listener: () => void): Disposable;
	/** Opens the editor's settings with these and no others in sight. */
	open(settingIds: readonly string[]): Promise<void>;
	/** Asks nothing, just stores the value in the user's settings. */
	writeBackendUrl(url: string): Promise<void>;
}

export interface SettingValues {
	/** As typed; empty means "not connected yet". Checked by `account/backendAddress`. */
	readonly backendUrl: string;
	readonly developerMode: boolean;
}
