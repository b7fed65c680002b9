// The VS Code versions the extension is tested on, named in this one place. The npm package `code-server` carries VS
// Code's own server and web workbench; the digest is of the package as npm serves it.

export const vsCodeVersions = ['1.139', '1.100'] as const;

export type VsCodeVersion = (typeof vsCodeVersions)[number];

export const newestVsCode: VsCodeVersion = '1.139';

export const vsCodePackages: Readonly<
	Record<VsCodeVersion, { name: string; release: string; integrity: string }>
> = {
	'1.139': {
		name: 'code-server',
		release: '4.139.1',
		integrity:
			'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
	},
	'1.100': {
		name: 'code-server',
		release: '4.100.3',
		integrity:
			'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
	},
};

export function isVsCodeVersion(text: string): text is VsCodeVersion {
	return vsCodeVersions.some(version => version === text);
}

/** The version that `CREDITBAR_VSCODE_VERSION` names, else the newest. */
export function versionOfThisRun(): VsCodeVersion {
	const named = process.env['CREDITBAR_VSCODE_VERSION'] ?? newestVsCode;
	if (isVsCodeVersion(named)) return named;
	throw new Error(`CREDITBAR_VSCODE_VERSION is "${named}"; it may be ${vsCodeVersions.join(' or ')}.`);
}
