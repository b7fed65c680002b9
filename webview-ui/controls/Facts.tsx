import type { Fact } from '../../src/protocol/panelState';
import { Figure } from './Figure';
import { FigureGroup } from './FigureGroup';

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
	if (facts.length === 0) return null;
	return (
		<FigureGroup>
			<dl class="facts">
				{facts.map(fact => (
					<div class="fact" key={fact.label}>
						<dt>{fact.label}</dt>
						<dd>
							<Figure fact={fact} />
						</dd>
					</div>
				))}
			</dl>
		</FigureGroup>
	);
}
