// `npm run build` and `npm run watch`: everything in the list of esbuild.mjs, or what `--only=` names.
import { startOwned } from '../ownedProcess';
import { projectRoot } from '../projectRoot';

const { ended } = startOwned(process.execPath, ['esbuild.mjs', ...process.argv.slice(2)], {
	cwd: projectRoot,
	stdio: ['ignore', 'inherit', 'inherit'],
});
ended.then(code => process.exit(code ?? 1));
