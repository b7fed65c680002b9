import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FeedbackView } from '../../../src/protocol/feedbackView';
import { ActionButton } from '../../controls/ActionButton';
import { Checkbox } from '../../controls/Checkbox';
import { Facts } from '../../controls/Facts';
import { NoticeBar } from '../../controls/NoticeBar';
import { RadioGroup } from '../../controls/RadioGroup';
import { TextField } from '../../controls/TextField';
import type { Send } from '../../intentSender';
import { feedbackToSend } from './feedbackToSend';
import { useFeedbackDraft } from './useFeedbackDraft';

interface FeedbackFormProps {
	/** Whose draft it is. */
	readonly account: string;
	readonly feedback: FeedbackView;
	readonly send: Send;
}

/** Where a command for one kind leads. */
const placeOfKind: Readonly<Record<string, string>> = { bug: 'reportBug', feature: 'requestFeature' };

const factsId = 'feedback-facts';

export function FeedbackForm({ account, feedback, send }: FeedbackFormProps) {
	const { fields, diagnostics, about, outcome } = feedback;
	const { draft, change, markSent } = useFeedbackDraft(account, feedback);
	const [refusals, setRefusals] = useState(0);
	const form = useRef<HTMLDivElement>(null);

	const submission = feedbackToSend(draft, feedback);
	const problemOf = (name: 'title' | 'description') =>
		submission[name] === '' ? fields[name].required : null;
	const problems = [problemOf('title'), problemOf('description')].filter(problem => problem !== null);
	const isRefused = refusals > 0 && problems.length > 0;

	useLayoutEffect(() => {
		if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
	}, [refusals]);

	return (
		<div ref={form} class="form">
			<p class="muted">{feedback.intro}</p>
			<RadioGroup
				name="feedback-kind"
				label={{ id: 'feedback-title' }}
				options={feedback.kinds.map(kind => ({ ...kind, place: placeOfKind[kind.id] }))}
				selected={draft.kind}
				onSelect={kind => kind !== draft.kind && change({ kind })}
			/>
			{draft.kind === 'creditDispute' && about && (
				<p class="feedback-about" dir="auto">
					{about.label}
				</p>
			)}
			<TextField
				id="feedback-subject"
				{...fields.title}
				value={draft.title}
				problem={isRefused ? problemOf('title') : null}
				isMultiline={false}
				onInput={title => change({ title })}
			/>
			<TextField
				id="feedback-description"
				{...fields.description}
				value={draft.description}
				problem={isRefused ? problemOf('description') : null}
				isMultiline={true}
				onInput={description => change({ description })}
			/>
			{draft.kind === 'bug' && (
				<RadioGroup
					name="feedback-priority"
					label={{ text: fields.priority.label }}
					options={fields.priority.options}
					selected={draft.priority}
					onSelect={priority => priority !== draft.priority && change({ priority })}
				/>
			)}
			<div class="feedback-diagnostics">
				<Checkbox
					label={diagnostics.label}
					isChecked={draft.attachDiagnostics}
					describedBy={factsId}
					onChange={attachDiagnostics => change({ attachDiagnostics })}
				/>
				<div id={factsId}>
					<Facts facts={diagnostics.facts} />
				</div>
			</div>
			<p class="visually-hidden" role="alert">
				{isRefused && problems.join(' ')}
			</p>
			{outcome && <NoticeBar notice={outcome} send={send} />}
			<div class="actions">
				<ActionButton
					action={{ ...feedback.send, intent: { kind: 'sendFeedback', feedback: submission } }}
					send={action => {
						if (action.state !== 'ready') return;
						if (problems.length > 0) {
							setRefusals(refusals + 1);
							return;
						}
						setRefusals(0);
						markSent();
						send(action);
					}}
				/>
			</div>
		</div>
	);
}
