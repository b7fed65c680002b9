/**
 * A row of tabs by the ARIA pattern: one stop for the Tab key, arrow keys, Home and End move along the row, Enter,
 * Space or a click opens. Moving along does not open, because what a tab shows may have to be read first. Plain
 * elements: the toolkit's panels would cost a tenth of the script and know no mark.
 */
import type { TargetedKeyboardEvent } from 'preact';
import { Badge } from './Badge';
import { indexAfterKey } from './indexAfterKey';

interface TabsProps {
	readonly tabs: readonly TabLabel[];
	readonly open: string;
	/** The id of the element that names the row. */
	readonly labelledBy: string;
	readonly onOpen: (id: string) => void;
}

interface TabLabel {
	readonly id: string;
	readonly label: string;
	readonly mark: string | null;
}

export function Tabs({ tabs, open, labelledBy, onOpen }: TabsProps) {
	function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
		if (!(event.target instanceof HTMLElement)) return;
		const row = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
		const current = row.indexOf(event.target);
		const next = row[indexAfterKey(event.key, current, row.length)];
		if (!next || next === event.target) return;
		event.preventDefault();
		next.focus();
	}

	return (
		<div class="tabs" role="tablist" aria-labelledby={labelledBy} onKeyDown={onKeyDown}>
			{tabs.map(({ id, label, mark }) => (
				<button
					key={id}
					id={tabId(id)}
					type="button"
					role="tab"
					class="tab"
					aria-selected={id === open}
					aria-controls={tabPanelId(id)}
					tabIndex={id === open ? 0 : -1}
					onClick={() => onOpen(id)}
				>
					<span class="tab-label" dir="auto">
						{label}
					</span>
					{mark && <Badge label={mark} />}
				</button>
			))}
		</div>
	);
}

export function tabId(id: string): string {
	return `tab-${id}`;
}

export function tabPanelId(id: string): string {
	return `tab-panel-${id}`;
}
