import { due, read } from '../reading.cts';
import { TEXTED, type Phrase } from './phrase.cts';

/** The days after which a task without a date is due; another one tells whether the date is out of the text. */
const USUAL_DAYS = [1, 5] as const;

/** What a phrase is read as: its moment, `unclear`, or `none`. */
function answerTo(text: string, language: string): string {
	if (read(text, { ...TEXTED, language }).unclearDate !== null) return 'unclear';
	const [one, other] = USUAL_DAYS.map((dueDays) => due(text, { ...TEXTED, language, dueDays }));
	return one !== undefined && one === other ? one : 'none';
}

/** Phrases that are read as a moment that is not meant, or as none though there is one. */
export function wrong(phrases: readonly Phrase[], language: string): string[] {
	return phrases
		.map(([text, ...answers]) => ({ text, answers, answer: answerTo(text, language) }))
		.filter(({ answers, answer }) => answer !== 'unclear' && !answers.includes(answer))
		.map(({ text, answer }) => `${text}: ${answer}`);
}

/** Phrases that are clear to people, and that the reader asks about. */
export function asked(phrases: readonly Phrase[], language: string): string[] {
	return phrases
		.filter(([text, ...answers]) => {
			return !answers.includes('unclear') && answerTo(text, language) === 'unclear';
		})
		.map(([text]) => text);
}
