// The command line of desktop VS Code, as far as tests use it. What is unknown is left alone, as VS Code does.
import { resolve } from 'node:path';

export interface LaunchArguments {
	readonly extensionFolders: readonly string[];
	readonly testsPath: string | undefined;
	readonly userDataDir: string | undefined;
	readonly extensionsDir: string | undefined;
	readonly isWorkspaceTrustAsked: boolean;
	/** A folder or a `.code-workspace` file. */
	readonly workspace: string | undefined;
}

export function parseLaunchArguments(args: readonly string[]): LaunchArguments {
	const valuesOf = (flag: string) =>
		args.flatMap(arg => (arg.startsWith(`--${flag}=`) ? [arg.slice(flag.length + 3)] : []));
	const lastPath = (flag: string) => {
		const value = valuesOf(flag).at(-1);
		return value === undefined ? undefined : resolve(value);
	};
	const workspace = args.find(arg => !arg.startsWith('-'));
	return {
		extensionFolders: valuesOf('extensionDevelopmentPath').map(folder => resolve(folder)),
		testsPath: lastPath('extensionTestsPath'),
		userDataDir: lastPath('user-data-dir'),
		extensionsDir: lastPath('extensions-dir'),
		isWorkspaceTrustAsked: !args.includes('--disable-workspace-trust'),
		workspace: workspace === undefined ? undefined : resolve(workspace),
	};
}
