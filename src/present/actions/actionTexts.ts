/** The words of the AI actions: progress, questions, ends. None of it comes from a server or a model. */
import { t } from '@vscode/l10n';
import type { AiAction } from './aiAction';

export function actionTexts() {
	return {
		progressTitle,
		doneWord,
		pageTitle,
		changeTitle,
		accept: t('Accept'),
		discard: t('Discard'),
		showNotes: t('Show notes'),
		copy: t('Copy'),
		copyChange: t('Copy change'),
		openAsFile: t('Open as new file'),
		tryAgain: t('Try again'),
		chooseModel: t('Choose model'),
		estimating: t('estimating'),
		modelQuestion: {
			title: t('Creditbar: choose model'),
			placeholder: t('Which model should the AI actions use?'),
		},
		modelChosen: (model: string) => t('AI actions now use {0}.', model),
		noEditor: t('Open a file first: an action works on the selection, or on the whole file.'),
		nothingThere: t('There is no code here yet.'),
		tooLong: t('This is too much at once. Select a smaller part.'),
		tooLongFor: (model: string) =>
			t('This is more than {0} can take at once. Select a smaller part or choose another model.', model),
		noModels: t('This service has no models to use.'),
		notWritable: t('This file cannot be changed here.'),
		alreadyRunning: t('This is being worked on already.'),
		wish: {
			title: t('Creditbar: generate code'),
			prompt: t('What should the code do?'),
			placeholder: t('For example: read a CSV file and return its rows'),
		},
		targetLanguage: {
			title: t('Creditbar: translate code'),
			placeholder: t('Which language should it be in?'),
		},
		canceledBefore: t('Canceled. Nothing was spent.'),
		canceledUnknown: t('Canceled. What was said until then is charged; Usage shows it in a moment.'),
		canceledAt: (cost: string) => t('Canceled. It cost {0}.', cost),
		brokeOffAt: (reason: string, cost: string) => t('The answer broke off. {0} It cost {1}.', reason, cost),
		brokeOffUnknown: (reason: string) =>
			t('The answer broke off. {0} What was said until then is charged; Usage shows it in a moment.', reason),
		noAnswer: (reason: string) =>
			t('No answer came. {0} If it cost something, Usage shows it in a moment.', reason),
		notStarted: (reason: string) => t('Nothing was asked and nothing was spent. {0}', reason),
		done: (word: string, cost: string) => t('{0}: {1}.', word, cost),
		review: (word: string, cost: string) => t('{0}: {1}. Nothing is changed until you accept.', word, cost),
		noChange: (cost: string) => t('There is nothing to change. {0}.', cost),
		noCode: (cost: string) => t('The answer has no code in it, so it is shown as text. {0}.', cost),
		cutOff: (cost: string) =>
			t('The answer was too long and ends in the middle, so it is only shown. {0}.', cost),
		endless: t('The answer went on and on and was stopped. Usage shows what it cost in a moment.'),
		changedMeanwhile: (name: string) =>
			t(
				'{0} has changed since this was written, so it was left as it is. You can copy the change instead.',
				name,
			),
		notApplied: (name: string) => t('{0} could not be changed. You can copy the change instead.', name),
		accepted: t('Change accepted.'),
		discarded: t('Change discarded.'),
		decided: t('This change is decided already.'),
		noChangeHere: t('There is no change to decide on here.'),
		copied: t('Copied.'),
		endMark: { canceled: t('Canceled here.'), brokeOff: t('The answer broke off here.') },
	};
}

export type ActionTexts = ReturnType<typeof actionTexts>;

function progressTitle(action: AiAction, name: string): string {
	switch (action) {
		case 'explain':
			return t('Explaining {0}', name);
		case 'debug':
			return t('Looking for bugs in {0}', name);
		case 'optimize':
			return t('Optimizing {0}', name);
		case 'generate':
			return t('Writing code for {0}', name);
		case 'translate':
			return t('Translating {0}', name);
		case 'document':
			return t('Documenting {0}', name);
	}
}

function doneWord(action: AiAction): string {
	switch (action) {
		case 'explain':
			return t('Explained');
		case 'debug':
			return t('Debugged');
		case 'optimize':
			return t('Optimized');
		case 'generate':
			return t('Generated');
		case 'translate':
			return t('Translated');
		case 'document':
			return t('Documented');
	}
}

function pageTitle(action: AiAction, name: string): string {
	switch (action) {
		case 'explain':
			return t('{0} explained', name);
		case 'debug':
			return t('Notes on {0}', name);
		case 'translate':
			return t('{0} translated', name);
		case 'optimize':
		case 'generate':
		case 'document':
			return t('Answer for {0}', name);
	}
}

function changeTitle(action: AiAction, name: string): string {
	switch (action) {
		case 'debug':
			return t('{0}: bugs fixed', name);
		case 'optimize':
			return t('{0}: optimized', name);
		case 'generate':
			return t('{0}: with new code', name);
		case 'document':
			return t('{0}: documented', name);
		case 'explain':
		case 'translate':
			return name;
	}
}
