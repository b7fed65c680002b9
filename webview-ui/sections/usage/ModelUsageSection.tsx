import type { Section } from '../../../src/protocol/panelState';
import type { ModelPeriod, ModelUsageView } from '../../../src/protocol/usageView';
import { useArranged } from '../../arranger';
import { RadioGroup } from '../../controls/RadioGroup';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { ModelTable } from './ModelTable';
import { TableSkeleton } from './TableSkeleton';

interface ModelUsageSectionProps {
	readonly section: Section<ModelUsageView>;
	readonly send: Send;
}

const periods: readonly ModelPeriod[] = ['current', 'all'];

/** F21 */
export function ModelUsageSection({ section, send }: ModelUsageSectionProps) {
	const [{ modelPeriod }, arrange] = useArranged();
	return (
		<SectionFrame id="models" section={section} send={send} skeleton={<TableSkeleton rows={4} />}>
			{models => {
				const { rows, empty } = models.periods[modelPeriod];
				return (
					<>
						<RadioGroup
							name="models-period"
							label={{ id: 'models-title' }}
							options={periods.map(id => ({ id, label: models.periods[id].label }))}
							selected={modelPeriod}
							onSelect={id => id !== modelPeriod && arrange({ modelPeriod: id })}
						/>
						{rows.length === 0 ? (
							<p class="muted">{empty}</p>
						) : (
							<ModelTable columns={models.columns} rows={rows} />
						)}
					</>
				);
			}}
		</SectionFrame>
	);
}
