import { ToneIcon } from './ToneIcon';

interface FieldProblemProps {
	/** The field points to it by this id. */
	readonly id: string;
	readonly message: string;
}

/** What is wrong with a field, right under it. */
export function FieldProblem({ id, message }: FieldProblemProps) {
	return (
		<p id={id} class="field-problem with-icon">
			<ToneIcon tone="bad" />
			<span>{message}</span>
		</p>
	);
}
