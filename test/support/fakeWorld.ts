import type { Locale } from '../../src/platform/locale';
import type { World } from '../../src/platform/world';
import { FakeBrowser } from './fakeBrowser';
import { FakeCallbacks } from './fakeCallbacks';
import { FakeClock } from './fakeClock';
import { FakeHttp } from './fakeHttp';
import { FakeLocks } from './fakeLocks';
import { FakeSettings } from './fakeSettings';
import { FakeTextEditors } from './fakeTextEditors';
import { FakeTimers } from './fakeTimers';
import { FakeWindowFocus } from './fakeWindowFocus';
import { InMemoryFiles } from './inMemoryFiles';
import { InMemoryMemory } from './inMemoryMemory';
import { InMemorySecrets } from './inMemorySecrets';
import { RecordingClipboard } from './recordingClipboard';
import { RecordingEditor } from './recordingEditor';
import { RecordingLog } from './recordingLog';
import { RecordingPrompts } from './recordingPrompts';
import { SeededRandom } from './seededRandom';

/** A `World` whose every piece is a fake that a test can steer and look into. `network` is what `http` talks to. */
export interface FakeWorld extends World {
	readonly clock: FakeClock;
	readonly timers: FakeTimers;
	readonly network: FakeHttp;
	readonly secrets: InMemorySecrets;
	readonly memory: InMemoryMemory;
	readonly locks: FakeLocks;
	readonly prompts: RecordingPrompts;
	readonly browser: FakeBrowser;
	readonly clipboard: RecordingClipboard;
	readonly editor: RecordingEditor;
	readonly savedFiles: InMemoryFiles;
	readonly textEditors: FakeTextEditors;
	readonly callbacks: FakeCallbacks;
	readonly log: RecordingLog;
	readonly settings: FakeSettings;
	readonly windowFocus: FakeWindowFocus;
	readonly random: SeededRandom;
	readonly locale: Locale;
}

export function fakeWorld(overrides: Partial<FakeWorld> = {}): FakeWorld {
	const clock = overrides.clock ?? new FakeClock();
	const timers = overrides.timers ?? new FakeTimers(clock);
	const network = overrides.network ?? new FakeHttp();
	return {
		clock,
		timers,
		network,
		http: network.fetch,
		secrets: new InMemorySecrets(),
		memory: new InMemoryMemory(),
		locks: new FakeLocks(timers),
		prompts: new RecordingPrompts(),
		browser: new FakeBrowser(),
		clipboard: new RecordingClipboard(),
		editor: new RecordingEditor(),
		savedFiles: new InMemoryFiles(),
		textEditors: new FakeTextEditors(),
		callbacks: new FakeCallbacks(),
		log: new RecordingLog(),
		settings: new FakeSettings(),
		windowFocus: new FakeWindowFocus(),
		random: new SeededRandom(),
		locale: { language: 'en', timeZone: 'UTC', translations: {} },
		windowSessionId: () => '3f1c2a54-0000-4000-8000-000000000001',
		diagnostics: { extensionVersion: '0.0.0', editorVersion: 'Test Editor 1.0.0', platform: 'linux x64' },
		userAgent: 'Creditbar/0.0.0 (tests)',
		...overrides,
	};
}
