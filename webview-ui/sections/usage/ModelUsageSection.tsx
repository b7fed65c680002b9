import type { Section } from '../../../src/protocol/panelState';
import type { ModelUsageView } from '../../../src/protocol/usageView';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { ModelTable } from './ModelTable';
import { TableSkeleton } from './TableSkeleton';

interface ModelUsageSectionProps {
	readonly section: Section<ModelUsageView>;
	readonly send: Send;
}

/** F21 */
export function ModelUsageSection({ section, send }: ModelUsageSectionProps) {
	return (
		<SectionFrame id="models" section={section} send={send} skeleton={<TableSkeleton rows={4} />}>
			{models =>
				models.rows.length === 0 ? <p class="muted">{models.empty}</p> : <ModelTable models={models} />
			}
		</SectionFrame>
	);
}
