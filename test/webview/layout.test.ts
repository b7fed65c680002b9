import assert from 'node:assert/strict';
import { panelFixtures } from '../../webview-ui/fixtures/panelFixtures';
import { fixture } from './support/fixture';
import { inLongWords } from './support/inLongWords';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the panel in a window of any size', () => {
	for (const { title, context } of [
		{ title: '320 px wide', context: { viewport: { width: 320, height: 700 } } },
		{ title: 'at 200% zoom', context: { viewport: { width: 400, height: 300 }, deviceScaleFactor: 2 } },
		{ title: '900 px wide', context: { viewport: { width: 900, height: 700 } } },
	]) {
		it(`never has to be scrolled sideways, ${title}`, async () => {
			const panel = await openPanel({ context });
			for (const [name, state] of Object.entries(panelFixtures)) {
				await panel.show(state);
				assert.deepEqual(await cutOff(panel), [], name);
			}
		});
	}

	it('never has to be scrolled sideways with letters twice as large', async () => {
		const panel = await openPanel({ context: { viewport: { width: 480, height: 700 } } });
		await panel.frame.evaluate(() =>
			document.documentElement.style.setProperty('--vscode-font-size', '26px'),
		);
		for (const [name, state] of Object.entries(panelFixtures)) {
			await panel.show(state);
			assert.deepEqual(await cutOff(panel), [], name);
		}
	});

	it('never has to be scrolled sideways in a language of long words (F56)', async () => {
		const panel = await openPanel({ context: { viewport: { width: 320, height: 700 } } });
		for (const [name, state] of Object.entries(panelFixtures)) {
			await panel.show(inLongWords(state));
			assert.deepEqual(await cutOff(panel), [], name);
		}
	});

	it('puts the sections in two columns where there is room, and in one where there is not', async () => {
		const panel = await openPanel({ context: { viewport: { width: 900, height: 700 } } });
		await panel.show(fixture('freeBonusReady'));
		const besideEachOther = await boxes(panel, ['credits', 'bonus']);
		assert.equal(besideEachOther['credits']?.top, besideEachOther['bonus']?.top);

		await panel.page.setViewportSize({ width: 380, height: 700 });
		const stacked = await boxes(panel, ['credits', 'buckets', 'bonus']);
		assert.equal(stacked['credits']?.left, stacked['bonus']?.left);
		assert.ok(Number(stacked['buckets']?.top) < Number(stacked['bonus']?.top));
	});
});

const fixedPlaces = ['.avatar', '.credits-headline', '.meter-regular .meter-track', '.cards'];

describe('the panel while it fills', () => {
	for (const width of [380, 900]) {
		it(`keeps header, balance and cards where the grey shapes were, ${width} px wide`, async () => {
			const panel = await openPanel({ context: { viewport: { width, height: 700 } } });
			await panel.show(fixture('pro'));
			const filled = await placesOf(panel, fixedPlaces);
			for (const name of ['opening', 'openingKnown']) {
				await panel.show(fixture(name));
				assert.deepEqual(await placesOf(panel, fixedPlaces), filled, name);
			}
		});

		it(`moves nothing while a refresh goes on, ${width} px wide`, async () => {
			const panel = await openPanel({ context: { viewport: { width, height: 700 } } });
			await panel.show(fixture('pro'));
			const before = await placesOf(panel, ['section', 'h2', '.notice', 'dl', '.freshness']);
			await panel.show(fixture('refreshing'));
			assert.deepEqual(await placesOf(panel, ['section', 'h2', '.notice', 'dl', '.freshness']), before);
		});

		it(`moves nothing when the toolkit takes over, ${width} px wide`, async () => {
			const panel = await openPanel({ toolkit: 'held', context: { viewport: { width, height: 700 } } });
			await panel.show(fixture('exhausted'));
			const everything = ['section', 'h2', '.button', '.button .icon', '.notice', 'dl', 'p', 'table'];
			const before = await placesOf(panel, everything);
			await panel.releaseToolkit();
			assert.ok((await panel.frame.locator('vscode-button').count()) > 3);
			assert.deepEqual(await placesOf(panel, everything), before);
		});
	}
});

describe('motion', () => {
	for (const [title, reducedMotion, bodyClass] of [
		['the system asks for none', 'reduce', ''],
		['the editor asks for none', 'no-preference', 'vscode-reduce-motion'],
	] as const) {
		it(`stops when ${title}`, async () => {
			const panel = await openPanel({ context: { reducedMotion } });
			await panel.frame.evaluate(
				name => document.body.classList.add(...name.split(' ').filter(Boolean)),
				bodyClass,
			);
			for (const name of ['opening', 'freeBonusClaiming', 'pro']) {
				await panel.show(fixture(name));
				assert.equal(await panel.frame.evaluate(() => document.getAnimations().length), 0, name);
			}
		});
	}

	it('shows that work is going on when nobody minds', async () => {
		const panel = await openPanel({ context: { reducedMotion: 'no-preference' } });
		await panel.show(fixture('freeBonusClaiming'));
		assert.ok((await panel.frame.evaluate(() => document.getAnimations().length)) > 0);
	});
});

/** Elements that reach out of the window at the side. */
async function cutOff(panel: PanelPage): Promise<string[]> {
	return await panel.frame.evaluate(() => {
		const limit = document.documentElement.clientWidth;
		const sideways = document.documentElement.scrollWidth > limit ? ['the page'] : [];
		const reaching = [...document.querySelectorAll<HTMLElement>('main *')].filter(element => {
			const box = element.getBoundingClientRect();
			return box.width > 1 && box.height > 1 && (box.right > limit + 1 || box.left < -1);
		});
		return [...sideways, ...reaching.map(element => `${element.tagName}.${element.className}`)];
	});
}

type Box = { readonly left: number; readonly top: number };

async function boxes(panel: PanelPage, ids: readonly string[]): Promise<Record<string, Box>> {
	return await panel.frame.evaluate(
		wanted =>
			Object.fromEntries(
				wanted.map(id => {
					const { left, top } = document.getElementById(id)?.getBoundingClientRect() ?? { left: -1, top: -1 };
					return [id, { left, top }];
				}),
			),
		ids,
	);
}

async function placesOf(panel: PanelPage, selectors: readonly string[]): Promise<string[]> {
	return await panel.frame.evaluate(
		wanted =>
			wanted.flatMap(selector =>
				[...document.querySelectorAll(selector)].map(element => {
					const { x, y, width } = element.getBoundingClientRect();
					return `${selector} at ${Math.round(x)}, ${Math.round(y)}, ${Math.round(width)} wide`;
				}),
			),
		selectors,
	);
}
