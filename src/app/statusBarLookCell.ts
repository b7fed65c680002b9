import type { Settings, SettingValues } from '../platform/settings';
import type { StatusBarLook } from '../present/statusBar/statusBarLook';
import { Emitter } from '../util/emitter';

/** How the status bar looks: as the settings say, or for a moment as the user tries it out. */
export class StatusBarLookCell {
	readonly #settings: Settings;
	readonly #changed = new Emitter<void>();
	readonly onDidChange = this.#changed.event;
	#tried: StatusBarLook | null = null;

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	get look(): StatusBarLook {
		return this.#tried ?? lookOf(this.#settings.read());
	}

	/** Null goes back to what the settings say. */
	tryOut(look: StatusBarLook | null): void {
		this.#tried = look;
		this.#changed.fire();
	}
}

export function lookOf({ statusBarStyle, statusBarFigure }: SettingValues): StatusBarLook {
	return { style: statusBarStyle, figure: statusBarFigure };
}
