import assert from 'node:assert/strict';
import { serveElsewhere } from '../mock-server/serveElsewhere';
import { fixture } from './support/fixture';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the policy of the page', () => {
	it('blocks requests, pictures, frames, forms, inline scripts and eval, also from a script that got in (V7, S8)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		const other = await serveElsewhere();
		const blocked = await panel.frame.evaluate(async elsewhere => {
			const found: string[] = [];
			document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
				found.push(effectiveDirective);
			});
			await fetch(elsewhere).catch(() => {});
			document.body.append(
				Object.assign(new Image(), { src: `${elsewhere}/picture.png` }),
				Object.assign(document.createElement('iframe'), { src: elsewhere }),
				Object.assign(document.createElement('object'), { data: elsewhere }),
				Object.assign(document.createElement('script'), { textContent: 'window.hasRun = true' }),
				Object.assign(document.createElement('video'), { src: `${elsewhere}/film.mp4` }),
			);
			const script = Object.assign(document.createElement('script'), { src: `${elsewhere}/script.js` });
			document.head.append(script, Object.assign(document.createElement('base'), { href: elsewhere }));
			const form = Object.assign(document.createElement('form'), { action: elsewhere, method: 'post' });
			document.body.append(form);
			form.submit();
			let isEvaluated = true;
			// The browser lets the test's own call evaluate what it likes; what runs later is the page's.
			await new Promise(resolve => setTimeout(resolve, 0));
			try {
				Reflect.construct(Function, ['return 1']);
			} catch {
				isEvaluated = false;
			}
			document.body.setAttribute('onclick', 'window.hasRun = true');
			document.body.click();
			await new Promise(resolve => setTimeout(resolve, 100));
			return { found: [...new Set(found)].sort(), isEvaluated, hasRun: 'hasRun' in window };
		}, other.url);
		assert.equal(blocked.isEvaluated, false);
		assert.equal(blocked.hasRun, false);
		for (const directive of ['connect-src', 'img-src', 'frame-src', 'object-src', 'media-src', 'base-uri'])
			assert.ok(
				blocked.found.includes(directive),
				`${directive} blocked nothing: ${blocked.found.join(', ')}`,
			);
		assert.ok(blocked.found.some(directive => directive.startsWith('script-src')));
		assert.deepEqual(other.hits, []);
		await other.close();
	});
});
