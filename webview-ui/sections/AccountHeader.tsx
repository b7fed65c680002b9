import type { Freshness, HeaderView } from '../../src/protocol/panelState';
import { ActionRow } from '../controls/ActionRow';
import { Badge } from '../controls/Badge';
import { Status } from '../controls/Status';
import type { Send } from '../intentSender';
import { Avatar } from './Avatar';
import { FreshnessLine } from './FreshnessLine';

interface AccountHeaderProps {
	readonly header: HeaderView;
	readonly freshness: Freshness | null;
	readonly send: Send;
}

/**
 * F2, F3: who is signed in, and the way out, whatever else could not be loaded. What is not known yet keeps its line, so
 * that nothing moves when it comes.
 */
export function AccountHeader({ header, freshness, send }: AccountHeaderProps) {
	return (
		<section id="account" class="account" aria-labelledby="account-title">
			<h1 id="account-title" class="visually-hidden" tabIndex={-1}>
				{header.title}
			</h1>
			<Avatar picture={header.avatar} initials={header.initials} />
			<div class="account-identity">
				<p class="account-name" dir="auto" title={header.name}>
					{header.name}
				</p>
				<p class="account-email" dir="auto" title={header.email}>
					{header.email}
				</p>
				<p class="account-plan">
					{header.plan && (
						<>
							<Badge label={header.plan.label} />
							<Status label={header.plan.status} tone={header.plan.tone} />
						</>
					)}
				</p>
			</div>
			<div class="account-side">
				<ActionRow actions={[header.refresh, header.signOut]} send={send} />
				{freshness ? <FreshnessLine freshness={freshness} /> : <div class="freshness" />}
			</div>
		</section>
	);
}
