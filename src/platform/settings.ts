import type { AlertKind } from './alertKind';
import type { Disposable } from './disposable';

/** The user's own settings; a workspace can move none of them (scope `application`). */
export interface Settings {
	read(): SettingValues;
	onDidChange(listener: () => void): Disposable;
	/** Opens the editor's settings with these and no others in sight. */
	open(settingIds: readonly string[]): Promise<void>;
	/** Asks nothing, just stores the value in the user's settings. */
	writeBackendUrl(url: string): Promise<void>;
	writeStatusBarLook(look: Pick<SettingValues, 'statusBarStyle' | 'statusBarFigure'>): Promise<void>;
	writePrivacyMode(isPrivate: boolean): Promise<void>;
	/** Switches alerts of this kind off. */
	muteAlerts(kind: AlertKind): Promise<void>;
}

export interface SettingValues {
	/** As typed; empty means "not connected yet". Checked by `account/backendAddress`. */
	readonly backendUrl: string;
	readonly developerMode: boolean;
	readonly statusBarStyle: 'credits' | 'percent' | 'both';
	readonly statusBarFigure: 'remaining' | 'used';
	/** F54. For screen sharing: no figures and no names anywhere. */
	readonly isPrivate: boolean;
	/** An AI action that is expected to cost more is asked about first. */
	readonly confirmAboveCredits: number;
	readonly alerts: AlertSettings;
}

/** F53 */
export interface AlertSettings {
	/** Parts of the allowance, in percent (above 0, up to 100). */
	readonly thresholds: readonly number[];
	readonly muted: readonly AlertKind[];
}

/** As in the manifest. */
export const usualConfirmAboveCredits = 5;
