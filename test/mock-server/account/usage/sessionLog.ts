/**
 * Work sessions: requests that an editor window sends under one name belong together until it has been quiet
 * for half an hour. A session that has not finished a request yet is not told of.
 */
import type { UsageSession } from '../../../../src/contract/usageSession';
import { instantText, instantTextOrNull } from '../instantText';
import { Timeline } from './timeline';
import { totalTokensOf, type UsageRow } from './usageRow';

const IDLE_MS = 30 * 60 * 1000;

export interface SessionRecord {
	readonly id: string;
	readonly clientSessionId: string;
	readonly startedAt: number;
	lastActivityAt: number;
	endedAt: number | null;
	requestCount: number;
	readonly models: Set<string>;
	totalTokens: number;
	creditsMicro: number;
}

export class SessionLog {
	readonly told = new Timeline<SessionRecord>(session => ({ at: session.startedAt, id: session.id }));
	private readonly byId = new Map<string, SessionRecord>();
	private readonly activeByClient = new Map<string, SessionRecord>();

	/** The session a request belongs to, begun if there is none. */
	join(clientSessionId: string, startedAt: number, nextId: () => string): SessionRecord {
		const active = this.activeByClient.get(clientSessionId);
		if (active !== undefined) return active;
		const figures = { requestCount: 0, models: new Set<string>(), totalTokens: 0, creditsMicro: 0 };
		const lived = { startedAt, lastActivityAt: startedAt, endedAt: null };
		const session: SessionRecord = { id: nextId(), clientSessionId, ...lived, ...figures };
		this.byId.set(session.id, session);
		this.activeByClient.set(clientSessionId, session);
		return session;
	}

	/** A request that finishes after its session fell asleep wakes it, unless the window began a new one. */
	addRow(sessionId: string, row: UsageRow, at: number): SessionRecord {
		const session = this.byId.get(sessionId);
		if (session === undefined) throw new RangeError(`No session ${sessionId}`);
		if (session.requestCount === 0) this.told.add(session);
		session.requestCount += 1;
		session.models.add(row.modelId);
		session.totalTokens += totalTokensOf(row);
		session.creditsMicro += row.creditsMicro;
		session.lastActivityAt = Math.max(session.lastActivityAt, at);
		const active = this.activeByClient.get(session.clientSessionId);
		if (active === undefined) this.activeByClient.set(session.clientSessionId, session);
		session.endedAt = active === undefined || active === session ? null : session.lastActivityAt;
		return session;
	}

	nextIdleAt(): number | null {
		let next: number | null = null;
		for (const session of this.activeByClient.values()) {
			next = Math.min(next ?? Number.POSITIVE_INFINITY, session.lastActivityAt + IDLE_MS);
		}
		return next;
	}

	/** Ends what has been quiet for too long, as of its last sign of life; returns those that were told of. */
	endIdle(at: number): readonly SessionRecord[] {
		const idle = [...this.activeByClient.values()].filter(session => session.lastActivityAt + IDLE_MS <= at);
		for (const session of idle) {
			session.endedAt = session.lastActivityAt;
			this.activeByClient.delete(session.clientSessionId);
		}
		return idle.filter(session => session.requestCount > 0);
	}
}

export function readSession(session: SessionRecord): UsageSession {
	return {
		id: session.id,
		clientSessionId: session.clientSessionId,
		startedAt: instantText(session.startedAt),
		lastActivityAt: instantText(session.lastActivityAt),
		endedAt: instantTextOrNull(session.endedAt),
		isActive: session.endedAt === null,
		requestCount: session.requestCount,
		models: [...session.models],
		totalTokens: session.totalTokens,
		creditsMicro: session.creditsMicro,
	};
}
