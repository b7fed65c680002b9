import type { Action, Section } from '../../../src/protocol/panelState';
import type { RequestsView } from '../../../src/protocol/usageView';
import { ActionRow } from '../../controls/ActionRow';
import { Icon } from '../../controls/Icon';
import { Select } from '../../controls/Select';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { chosenFilter } from './chosenFilter';
import { RequestTable } from './RequestTable';
import { TableSkeleton } from './TableSkeleton';

interface RequestsSectionProps {
	readonly section: Section<RequestsView>;
	readonly send: Send;
}

/** F23. While other requests are being read, those that are shown stay, so that nothing moves under the pointer. */
export function RequestsSection({ section, send }: RequestsSectionProps) {
	return (
		<SectionFrame id="requests" section={section} send={send} skeleton={<TableSkeleton rows={20} />}>
			{requests => (
				<>
					<div class="requests-bar">
						<form
							class="filters"
							onChange={event => send({ intent: chosenFilter(event.currentTarget), state: 'ready' })}
						>
							{requests.filters.map(({ id, label, selected, options }) => (
								<Select key={id} name={id} label={label} selected={selected} options={options} />
							))}
						</form>
						<ActionRow actions={[requests.export]} send={send} />
					</div>
					<div class={requests.isLoading ? 'requests-busy' : undefined} aria-busy={requests.isLoading}>
						{requests.rows.length === 0 ? (
							<p class="muted requests-empty">{requests.empty}</p>
						) : (
							<RequestTable requests={requests} send={send} />
						)}
					</div>
					{(requests.rows.length > 0 || requests.isLoading) && <Pager requests={requests} send={send} />}
				</>
			)}
		</SectionFrame>
	);
}

function Pager({ requests, send }: { readonly requests: RequestsView; readonly send: Send }) {
	return (
		<div class="pager">
			<span class="pager-range">
				{requests.range}
				{requests.isLoading && <Icon name="loading" />}
			</span>
			<ActionRow actions={[requests.previous, requests.next].map(withoutSpinner)} send={send} />
		</div>
	);
}

/** The range beside it turns already, and a spinner in the button would push the other button away. */
function withoutSpinner(action: Action): Action {
	return action.state === 'busy' ? { ...action, state: 'disabled' } : action;
}
