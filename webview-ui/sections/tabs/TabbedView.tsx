import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenPanel } from '../../../src/protocol/panelState';
import type { PanelPlace, PanelTab } from '../../../src/protocol/panelTab';
import { useArranged } from '../../arranger';
import { Tabs, tabId, tabPanelId } from '../../controls/Tabs';
import type { Send } from '../../intentSender';
import { useReveal } from './useReveal';
import { useTabScroll } from './useTabScroll';

export type OpenPlace = (place: PanelPlace) => void;

interface TabbedViewProps {
	/** For another account the tab in sight is in sight anew. */
	readonly account: string;
	readonly tabs: OpenPanel['tabs'];
	/** Where a command or a tree row led last. */
	readonly place: OpenPanel['place'];
	readonly labelledBy: string;
	readonly send: Send;
	readonly children: (tab: PanelTab, open: OpenPlace) => ComponentChildren;
}

/**
 * Which tab is open is the user's arrangement, until a command leads to another one; each ticket leads there once. A
 * tab that was opened stays on the page, out of sight, so that what was opened or written in it is still there.
 */
export function TabbedView({ account, tabs, place, labelledBy, send, children }: TabbedViewProps) {
	const [{ tab: kept, followedTicket }, arrange] = useArranged();
	const due = place && place.ticket !== followedTicket ? place : null;
	const shown = [due?.tab, kept].find(id => tabs.some(tab => tab.id === id));
	const current = tabs.find(tab => tab.id === shown)?.id ?? tabs[0]?.id;
	const opened = useRef(new Set<PanelTab>());
	if (current) opened.current.add(current);

	const root = useRef<HTMLDivElement>(null);
	const forgetScroll = useTabScroll(current, root);
	const reveal = useReveal(root, forgetScroll);

	const open: OpenPlace = target => {
		reveal(target);
		arrange({ tab: target.tab });
	};

	useLayoutEffect(() => {
		if (!due) return;
		reveal(due);
		arrange({ tab: due.tab, followedTicket: due.ticket });
	}, [due]);

	useLayoutEffect(() => {
		if (current) send({ intent: { kind: 'showTab', tab: current }, state: 'ready' });
	}, [current, account]);

	return (
		<div ref={root} class="tabbed">
			<div class="tabs-bar">
				<Tabs tabs={tabs} open={current ?? ''} labelledBy={labelledBy} onOpen={id => arrange({ tab: id })} />
			</div>
			{tabs.map(({ id }) => (
				<div
					key={id}
					id={tabPanelId(id)}
					class="tab-panel"
					role="tabpanel"
					aria-labelledby={tabId(id)}
					hidden={id !== current}
				>
					{opened.current.has(id) && children(id, open)}
				</div>
			))}
		</div>
	);
}
