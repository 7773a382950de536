import { UserError, type Say } from '../../harness/tools/steps';
import { tellError } from '../stage/tellError';
import type { Stage } from '../stage/stage';
import { NotTried } from '../stage/survey';
import { questions } from './index';
import type { Question } from './question';

export type Agreement = 'yes' | 'copes' | 'no' | 'notTried';

/** What came out of a question. */
export interface QuestionResult {
	id: string;
	question: string;
	/** In words that the check knows */
	answer: string;
	/** Figures, forms and reasons beside it */
	detail?: string;
	assumed: string;
	/** `copes`: not as assumed, but the package works with it */
	agrees: Agreement;
}

/** Settles all questions, one by one, and adds what came out to `results`. */
export async function askQuestions(
	stage: Stage,
	results: QuestionResult[],
	progress: { isWanted(id: string): boolean; tell: Say },
): Promise<void> {
	for (const question of questions.filter(({ id }) => progress.isWanted(id))) {
		progress.tell(`… ${question.question}`);
		results.push(await settle(question, stage, progress.tell));
	}
}

async function settle(question: Question, stage: Stage, tell: Say): Promise<QuestionResult> {
	const { id, answers, assumed, copes = [] } = question;
	const words = (key: string) => answers[key] ?? key;
	const result = {
		id,
		question: question.question,
		assumed: assumed.map(words).join(' / '),
	};
	try {
		const { key, detail } = await question.ask(stage);
		const answer = key === undefined ? 'none of the known answers' : words(key);
		const agrees = isIn(assumed, key) ? 'yes' : isIn(copes, key) ? 'copes' : 'no';
		return { ...result, answer, detail, agrees };
	} catch (error) {
		stage.line.signal.throwIfAborted();
		if (error instanceof UserError) throw error;
		if (error instanceof NotTried) {
			return { ...result, answer: 'not tried', detail: error.message, agrees: 'notTried' };
		}
		return {
			...result,
			answer: 'it could not be settled',
			detail: tellError(error, tell),
			agrees: 'no',
		};
	}
}

function isIn(keys: readonly string[], key: string | undefined): boolean {
	return key !== undefined && keys.includes(key);
}
