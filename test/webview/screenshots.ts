// Pictures of every state in every theme: `npm run screenshots:panel [-- --only=pro,low --themes=dark --widths=380]`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { panelFixtures } from '../../webview-ui/fixtures/panelFixtures';
import { isThemeName, themeNames } from '../../webview-ui/themes/themes';
import { launchBrowser } from '../harness/launchBrowser';
import { projectRoot } from '../harness/projectRoot';
import { PanelPage } from './support/panelPage';
import { startWebviewServer } from './support/webviewServer';

const folder = join(projectRoot, 'out/screenshots');

async function takeScreenshots(): Promise<void> {
	const fixtures = choice('only') ?? Object.keys(panelFixtures);
	const themes = (choice('themes') ?? themeNames).filter(isThemeName);
	const widths = (choice('widths') ?? ['380', '900']).map(Number);
	await mkdir(folder, { recursive: true });
	const server = await startWebviewServer();
	const browser = await launchBrowser();
	for (const theme of themes) {
		const panel = await PanelPage.open(browser, server, { theme });
		for (const width of widths) {
			for (const fixture of fixtures) {
				const state = panelFixtures[fixture];
				if (!state) throw new Error(`There is no fixture called ${fixture}.`);
				await panel.page.setViewportSize({ width, height: 600 });
				await panel.show(state);
				const height = await panel.frame.evaluate(() => document.documentElement.scrollHeight);
				await panel.page.setViewportSize({ width, height: Math.max(600, height) });
				await panel.page.screenshot({ path: join(folder, `${fixture}-${theme}-${width}.png`) });
			}
		}
		await panel.page.close();
	}
	await browser.close();
	await server.stop();
}

function choice(name: string): string[] | undefined {
	const flag = `--${name}=`;
	return process.argv
		.find(argument => argument.startsWith(flag))
		?.slice(flag.length)
		.split(',');
}

void takeScreenshots();
