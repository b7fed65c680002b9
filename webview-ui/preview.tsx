// Every state of the panel on one page, in the editor's themes: `npm run preview`. With `?fixture=` and `?theme=` the
// page shows that one state; without, it shows frames of itself, so that each state has a window of its own width.
import './styles/panel.css';
import './styles/preview.css';
import { render } from 'preact';
import { AccountPanel } from './AccountPanel';
import { ToolkitReady } from './controls/ToolkitReady';
import { registerToolkit } from './controls/toolkit';
import { panelFixtures } from './fixtures/panelFixtures';
import { PreviewIndex } from './PreviewIndex';
import { LaterTab } from './sections/LaterTab';
import { TabsLater } from './sections/tabs/TabsLater';
import { applyTheme } from './themes/applyTheme';
import { isThemeName } from './themes/themes';

const query = new URLSearchParams(location.search);
const fixture = panelFixtures[query.get('fixture') ?? ''];
const theme = query.get('theme') ?? 'dark';
const root = document.getElementById('root') ?? document.body;

if (isThemeName(theme)) applyTheme(document, theme);
if (fixture) {
	registerToolkit();
	render(
		<ToolkitReady.Provider value={true}>
			<TabsLater.Provider value={LaterTab}>
				<AccountPanel state={fixture} send={() => {}} />
			</TabsLater.Provider>
		</ToolkitReady.Provider>,
		root,
	);
} else {
	render(<PreviewIndex />, root);
}
