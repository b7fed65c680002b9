/** What a report may say about the machine, once the user has seen it. */
export interface Diagnostics {
	/** "0.1.0" */
	readonly extensionVersion: string;
	/** "Visual Studio Code 1.100.0" */
	readonly editorVersion: string;
	/** "linux x64" */
	readonly platform: string;
}
