import type { OwnedProcess } from '../ownedProcess';

/** What every kind of VS Code is opened with. */
export interface EditorOptions {
	readonly dataDir: string;
	readonly workspaceFolder: string;
	readonly extensionFolder: string;
	readonly settings: Readonly<Record<string, unknown>>;
}

export interface OpenEditor {
	readonly ended: OwnedProcess['ended'];
	/** Completes "Creditbar runs in …". */
	readonly where: string;
}
