/** Languages that code can be translated to, by the editor's identifier. Their names are the same in every tongue. */
export interface TargetLanguage {
	readonly id: string;
	readonly name: string;
}

export const targetLanguages: readonly TargetLanguage[] = [
	{ id: 'c', name: 'C' },
	{ id: 'cpp', name: 'C++' },
	{ id: 'csharp', name: 'C#' },
	{ id: 'dart', name: 'Dart' },
	{ id: 'go', name: 'Go' },
	{ id: 'java', name: 'Java' },
	{ id: 'javascript', name: 'JavaScript' },
	{ id: 'kotlin', name: 'Kotlin' },
	{ id: 'lua', name: 'Lua' },
	{ id: 'php', name: 'PHP' },
	{ id: 'powershell', name: 'PowerShell' },
	{ id: 'python', name: 'Python' },
	{ id: 'r', name: 'R' },
	{ id: 'ruby', name: 'Ruby' },
	{ id: 'rust', name: 'Rust' },
	{ id: 'scala', name: 'Scala' },
	{ id: 'shellscript', name: 'Bash' },
	{ id: 'sql', name: 'SQL' },
	{ id: 'swift', name: 'Swift' },
	{ id: 'typescript', name: 'TypeScript' },
];
