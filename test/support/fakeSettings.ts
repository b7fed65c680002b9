import type { AlertKind } from '../../src/platform/alertKind';
import type { Disposable } from '../../src/platform/disposable';
import { type Settings, type SettingValues, usualConfirmAboveCredits } from '../../src/platform/settings';
import { Emitter } from '../../src/util/emitter';

export class FakeSettings implements Settings {
	/** Ids of the settings the editor was asked to show. */
	readonly opened: string[] = [];
	#values: SettingValues;
	readonly #changed = new Emitter<void>();

	constructor(values: Partial<SettingValues> = {}) {
		this.#values = {
			backendUrl: 'https://meter.example',
			developerMode: false,
			statusBarStyle: 'credits',
			statusBarFigure: 'remaining',
			isPrivate: false,
			alerts: { thresholds: [50, 75, 90], muted: [] },
			confirmAboveCredits: usualConfirmAboveCredits,
			...values,
		};
	}

	read(): SettingValues {
		return this.#values;
	}

	onDidChange(listener: () => void): Disposable {
		return this.#changed.event(listener);
	}

	async open(settingIds: readonly string[]): Promise<void> {
		this.opened.push(...settingIds);
	}

	async writeBackendUrl(url: string): Promise<void> {
		this.change({ backendUrl: url });
	}

	async writeStatusBarLook(look: Pick<SettingValues, 'statusBarStyle' | 'statusBarFigure'>): Promise<void> {
		this.change(look);
	}

	async writePrivacyMode(isPrivate: boolean): Promise<void> {
		this.change({ isPrivate });
	}

	async muteAlerts(kind: AlertKind): Promise<void> {
		const { alerts } = this.#values;
		this.change({ alerts: { ...alerts, muted: [...alerts.muted, kind] } });
	}

	change(values: Partial<SettingValues>): void {
		this.#values = { ...this.#values, ...values };
		this.#changed.fire();
	}
}
