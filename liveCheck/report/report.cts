import type { EndpointForm } from '../forms/answerForms.cts';
import type { OperationResult } from '../operations/tryOperations.cts';
import type { Agreement, QuestionResult } from '../questions/askQuestions.cts';
import { inWords } from '../questions/recordedForms.cts';
import type { Mask } from './mask.cts';

export type Part = 'question' | 'operation' | 'form';

export interface Row {
	part: Part;
	id: string;
	question: string;
	answer: string;
	agrees: Agreement;
	/** It is there when the answer is another one. */
	assumed?: string;
}

/** It holds nothing of the account's. */
export interface Report {
	version: string;
	day: string;
	isComplete: boolean;
	requests: number;
	rows: Row[];
}

export interface Results {
	questions: QuestionResult[];
	operations: OperationResult[];
	forms: EndpointForm[];
}

/** Whatever is not a sentence of the check's own is masked; reasons for not trying are. */
export function reportRows({ questions, operations, forms }: Results, mask: Mask): Row[] {
	return [
		...questions.map((result) => questionRow(result, mask)),
		...operations.map((result) => operationRow(result, mask)),
		...forms.map((form) => formRow(form, mask)),
	];
}

export function isDifference({ agrees }: Row): boolean {
	return agrees === 'no' || agrees === 'copes';
}

function questionRow(result: QuestionResult, mask: Mask): Row {
	const { id, question, answer, detail, assumed, agrees } = result;
	const isOther = agrees === 'no' || agrees === 'copes';
	return {
		part: 'question',
		id,
		question,
		answer: beside(answer, agrees === 'notTried' ? detail : detail && mask.apply(detail)),
		agrees,
		...(isOther && { assumed }),
	};
}

function operationRow({ resource, operation, outcome, reason }: OperationResult, mask: Mask): Row {
	const answers = { worked: 'yes', failed: 'no', notTried: 'not tried' };
	return {
		part: 'operation',
		id: `${resource}.${operation}`,
		question: `Does the operation ${resource}: ${operation} work?`,
		answer: beside(
			answers[outcome],
			outcome === 'notTried' ? reason : reason && mask.apply(reason),
		),
		agrees: outcome === 'worked' ? 'yes' : outcome === 'failed' ? 'no' : 'notTried',
	};
}

function formRow({ endpoint, comparedWith, answers, differences }: EndpointForm, mask: Mask): Row {
	const shared = { part: 'form' as const, id: endpoint, question: `Form of ${endpoint}` };
	if (comparedWith === 'nothing') {
		const answer = `${answers} answers; there is nothing to compare them with`;
		return { ...shared, answer, agrees: 'notTried' };
	}
	if (differences.length === 0) {
		return { ...shared, answer: `${answers} answers as in the ${comparedWith}`, agrees: 'yes' };
	}
	const words = differences
		.map(inWords)
		.join('; ')
		.replace(/[^\p{ASCII}]/gu, '…');
	return { ...shared, answer: mask.apply(words), agrees: 'no' };
}

function beside(answer: string, detail: string | undefined): string {
	return detail ? `${answer} (${detail})` : answer;
}
