import type { Freshness } from '../../src/protocol/panelState';
import { Figure } from '../controls/Figure';
import { FigureGroup } from '../controls/FigureGroup';
import { Icon } from '../controls/Icon';

/** F51: how old the figures are, and when newer ones were last asked for in vain; the exact time is one hover or one Tab away. */
export function FreshnessLine({ freshness }: { readonly freshness: Freshness }) {
	return (
		<FigureGroup class={`freshness${freshness.isStale ? ' freshness-stale' : ''}`}>
			{freshness.isStale && <Icon name="history" class="tone-warning" />}
			<Figure fact={{ value: freshness.updated, exact: freshness.exact }} />
			{freshness.tried && <span class="freshness-tried">{freshness.tried}</span>}
		</FigureGroup>
	);
}
