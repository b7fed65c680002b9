import type { RequestFilter } from '../account/details/usageState';
import { noFilter } from '../account/details/usageState';
import type { UsagePart } from '../account/usage/usagePart';
import type { DetailSection } from '../protocol/panelIntent';
import type { PanelTab } from '../protocol/panelTab';
import type { Connection } from './connection';

export interface UsageSteps {
	/** The tab in sight decides whether usage is kept up to date; null while the panel is out of sight. */
	showTab(tab: PanelTab | null): Promise<void>;
	filterRequests(filter: RequestFilter): Promise<void>;
	showSessionRequests(sessionId: string): Promise<void>;
	nextRequests(): Promise<void>;
	previousRequests(): Promise<void>;
	moreSessions(): Promise<void>;
	/** What belongs to another tab is left to that. */
	retrySection(section: DetailSection): Promise<void>;
}

export function createUsageSteps(connection: () => Connection | null): UsageSteps {
	const usage = () => connection()?.usage;
	return {
		async showTab(tab) {
			if (tab === 'usage') await usage()?.show();
			else usage()?.hide();
		},
		async filterRequests({ modelId, status, sessionId }) {
			await usage()?.filter({ modelId, status, sessionId });
		},
		async showSessionRequests(sessionId) {
			await usage()?.filter({ ...noFilter, sessionId });
		},
		async nextRequests() {
			await usage()?.nextRequests();
		},
		async previousRequests() {
			await usage()?.previousRequests();
		},
		async moreSessions() {
			await usage()?.moreSessions();
		},
		async retrySection(section) {
			const part = partOf[section];
			if (part) await usage()?.retry(part);
		},
	};
}

const partOf: Partial<Record<DetailSection, UsagePart>> = {
	usageSummary: 'summary',
	usageDaily: 'daily',
	usageModels: 'models',
	usageSessions: 'sessions',
	usageRequests: 'requests',
};
