import type { Locale } from './locale';
import type { Memory } from './memory';
import type { Prompts } from './prompts';
import type { SettingValues } from './settings';
import type { World } from './world';

/** As much of the outside world as the first paint needs, and whoever has to say that there will be no second. */
export interface FirstWorld extends Pick<World, 'clock' | 'timers' | 'log'> {
	readonly memory: Pick<Memory, 'get'>;
	readonly settings: { read(): StatusBarSettings };
	readonly locale: Pick<Locale, 'translations'>;
	readonly prompts: Pick<Prompts, 'error'>;
}

/** What the text in the status bar depends on. */
export type StatusBarSettings = Pick<SettingValues, 'statusBarStyle' | 'statusBarFigure' | 'isPrivate'>;
