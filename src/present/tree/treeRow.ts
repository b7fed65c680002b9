import type { Fact } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';

export function factRow(id: string, fact: Fact): TreeRow {
	return row(id, fact.label, {
		description: fact.value,
		tooltip: fact.exact ?? fact.value,
		icon: 'dash',
		kind: 'figure',
	});
}

/** A row with what was not said filled in; a screen reader hears label and description unless told otherwise. */
export function row(id: string, label: string, more: Partial<Omit<TreeRow, 'id' | 'label'>>): TreeRow {
	const description = more.description ?? '';
	const words = [label, description].filter(part => part !== '');
	return {
		id,
		label,
		description,
		tooltip: more.tooltip ?? words.join(': '),
		spokenLabel: more.spokenLabel ?? words.join(', '),
		icon: more.icon ?? 'dash',
		tone: more.tone ?? 'neutral',
		kind: more.kind ?? 'plain',
		command: more.command ?? null,
		isExpanded: more.isExpanded ?? false,
		children: more.children ?? [],
	};
}
