import type { Disposable } from './disposable';

/**
 * The editor's secret storage. Shared by the windows of one desktop editor, per window and in memory in some hosts;
 * `onDidChange` may be late, missing, or about one's own write, so it is a hint to read again and never a fact.
 */
export interface Secrets {
	get(key: string): Promise<string | undefined>;
	store(key: string, value: string): Promise<void>;
	delete(key: string): Promise<void>;
	onDidChange(listener: (key: string) => void): Disposable;
}
