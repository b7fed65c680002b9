import type { Browser } from './browser';
import type { Callbacks } from './callbacks';
import type { Clipboard } from './clipboard';
import type { Clock } from './clock';
import type { Diagnostics } from './diagnostics';
import type { Editor } from './editor';
import type { Http } from './http';
import type { Locale } from './locale';
import type { Locks } from './locks';
import type { Log } from './log';
import type { Memory } from './memory';
import type { Prompts } from './prompts';
import type { Random } from './random';
import type { SavedFiles } from './savedFiles';
import type { Secrets } from './secrets';
import type { Settings } from './settings';
import type { TextEditors } from './textEditors';
import type { Timers } from './timers';
import type { WindowFocus } from './windowFocus';

/** Everything outside the extension, as the app sees it. Tests pass a fake one; `platform/vscode` has the real one. */
export interface World {
	readonly clock: Clock;
	readonly timers: Timers;
	readonly http: Http;
	readonly secrets: Secrets;
	readonly memory: Memory;
	readonly locks: Locks;
	readonly prompts: Prompts;
	readonly browser: Browser;
	readonly clipboard: Clipboard;
	readonly editor: Editor;
	readonly savedFiles: SavedFiles;
	readonly textEditors: TextEditors;
	readonly callbacks: Callbacks;
	readonly log: Log;
	readonly settings: Settings;
	readonly windowFocus: WindowFocus;
	readonly random: Random;
	readonly locale: Locale;
	/** One name for all that this window does, from its start to its end. */
	readonly windowSessionId: () => string;
	/** Facts for a report, shown to the user before they are sent. */
	readonly diagnostics: Diagnostics;
	/** Says which program is calling: `Creditbar/0.1.0 (VS Code 1.100.0)`. */
	readonly userAgent: string;
}
