import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { AppView } from '../app/appView';
import type { TreeRow } from '../present/descriptions';
import { Disposables } from '../util/disposables';

const viewId = 'creditbar.account';

const toneColors: Record<TreeRow['tone'], string | null> = {
	neutral: null,
	good: 'charts.green',
	warning: 'list.warningForeground',
	bad: 'list.errorForeground',
};

export function registerAccountTree(app: App): vscode.Disposable {
	const disposables = new Disposables();
	const changed = disposables.add(new vscode.EventEmitter<undefined>());
	const tree = disposables.add(
		vscode.window.createTreeView<TreeRow>(viewId, {
			showCollapseAll: true,
			treeDataProvider: {
				onDidChangeTreeData: changed.event,
				getChildren: row => [...(row?.children ?? app.view.tree.rows)],
				getTreeItem: treeItem,
			},
		}),
	);
	const progress = disposables.add(new ViewProgress());

	let shown = '';
	function show({ tree: { rows, badge, description }, isBusy }: AppView): void {
		tree.description = description;
		tree.badge = badge ?? undefined;
		progress.set(isBusy);
		const written = JSON.stringify(rows);
		if (written === shown) return;
		shown = written;
		changed.fire(undefined);
	}

	disposables.add(app.onDidChangeView(show));
	show(app.view);
	return disposables;
}

function treeItem(row: TreeRow): vscode.TreeItem {
	const state = vscode.TreeItemCollapsibleState;
	const item = new vscode.TreeItem(
		row.label,
		row.children.length === 0 ? state.None : row.isExpanded ? state.Expanded : state.Collapsed,
	);
	item.id = row.id;
	item.description = row.description;
	item.tooltip = row.tooltip;
	item.contextValue = row.kind;
	item.accessibilityInformation = { label: row.spokenLabel };
	const color = toneColors[row.tone];
	item.iconPath = new vscode.ThemeIcon(row.icon, color === null ? undefined : new vscode.ThemeColor(color));
	if (row.command !== null) item.command = { command: row.command, title: row.label };
	return item;
}

/** The thin bar at the top of the view, for as long as something is being read. */
class ViewProgress implements vscode.Disposable {
	#finish: (() => void) | undefined;

	set(isBusy: boolean): void {
		if (isBusy === (this.#finish !== undefined)) return;
		if (!isBusy) {
			this.dispose();
			return;
		}
		void vscode.window.withProgress({ location: { viewId } }, () => {
			return new Promise<void>(resolve => {
				this.#finish = resolve;
			});
		});
	}

	dispose(): void {
		this.#finish?.();
		this.#finish = undefined;
	}
}
