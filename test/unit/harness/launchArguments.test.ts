import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { parseLaunchArguments } from '../../harness/vscode/launchArguments';

describe('The launcher that stands in for desktop VS Code', () => {
	it('understands what the test launcher of VS Code passes', () => {
		const given = parseLaunchArguments([
			'--user-data-dir=/tmp/data',
			'--extensions-dir=/tmp/extensions',
			'/tmp/workspace',
			'--no-sandbox',
			'--disable-updates',
			'--disable-workspace-trust',
			'--extensionTestsPath=/project/out/index.js',
			'--extensionDevelopmentPath=/project',
			'--extensionDevelopmentPath=/other',
		]);
		assert.deepEqual(given, {
			extensionFolders: [resolve('/project'), resolve('/other')],
			testsPath: resolve('/project/out/index.js'),
			userDataDir: resolve('/tmp/data'),
			extensionsDir: resolve('/tmp/extensions'),
			isWorkspaceTrustAsked: false,
			workspace: resolve('/tmp/workspace'),
		});
	});

	it('asks whether to trust a folder unless told otherwise, and opens none of its own accord', () => {
		const { isWorkspaceTrustAsked, workspace } = parseLaunchArguments([]);
		assert.equal(isWorkspaceTrustAsked, true);
		assert.equal(workspace, undefined);
	});
});
