import { UserError, type Say } from '../../harness/tools/steps.cts';
import { tellError } from '../stage/tellError.cts';
import type { Stage } from '../stage/stage.cts';
import { NotTried } from '../stage/survey.cts';
import { questions } from './index.cts';
import type { Question } from './question.cts';

export type Agreement = 'yes' | 'copes' | 'no' | 'notTried';

export interface QuestionResult {
	id: string;
	question: string;
	answer: string;
	detail?: string;
	assumed: string;
	/** `copes` means: it is not as assumed, but the package works with it. */
	agrees: Agreement;
}

/** Adds what came out to `results`, so that it is told also when the check stops. */
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
