import { DateReader } from './datePhrase';
import { WORD_END, WORD_START, anyOf, wordList, wordsOnly } from './fold';
import { LeftTimeReader } from './leftTime';
import { languagesFor } from './languages';
import type { DetailLabel, Language } from './languages/language';

/** Commands that stand at the start of a text. */
const LEADING = ['task', 'done', 'newContact', 'cancel'] as const;

export type LeadingCommand = (typeof LEADING)[number];

export interface Vocabulary {
	/** Texts that are a command as a whole, as words with one blank between them */
	whole: Record<'stop' | 'start' | 'help' | 'list', Set<string>>;
	/** The words that the user adds to any command, which mean that command and nothing else */
	own: Set<string>;
	/** The longest that fits counts, so that "new task" is not "new" */
	leading: Array<{ word: string; command: LeadingCommand; pattern: RegExp }>;
	/** Words before which a number may stand: 2 done */
	afterNumber: Array<{ command: 'done' | 'cancel'; pattern: RegExp }>;
	followUp: RegExp;
	remind: RegExp;
	negationBefore: RegExp;
	negationAfter: RegExp;
	leadIn: RegExp;
	politeStart: RegExp;
	politeEnd: RegExp;
	labels: Record<DetailLabel, string[]>;
	dates: DateReader;
	leftTime: LeftTimeReader;
}

const made = new Map<string, Vocabulary>();

/** Words of the user's own by command, separated by commas. */
export type MoreWords = Partial<Record<string, string>>;

/**
 * The words of a language, with English and with those that the user adds. Kept for the next text.
 *
 * @param language two letters
 * @param more words separated by commas, by command
 */
export function vocabularyOf(language: string, more: MoreWords): Vocabulary {
	const key = JSON.stringify([language, more]);
	const known = made.get(key);
	if (known) return known;
	// Words that an expression fills in could be others for each text.
	if (made.size >= 50) made.clear();
	const vocabulary = makeVocabulary(languagesFor(language), more);
	made.set(key, vocabulary);
	return vocabulary;
}

function makeVocabulary(languages: Language[], more: MoreWords): Vocabulary {
	const command = (name: keyof Language['commands']) => [
		...languages.flatMap(({ commands }) => wordList(commands[name])),
		...wordList(more[name]),
	];
	const whole = (...words: string[]) => new Set(words.map(wordsOnly));
	const polite = anyOf(languages.flatMap((one) => wordList(one.polite)));
	const negations = languages.flatMap((one) => wordList(one.negations));
	const owners = languages.flatMap((one) => wordList(one.owners));
	const label = (name: DetailLabel) => languages.flatMap(({ labels }) => wordList(labels[name]));
	return {
		whole: {
			stop: whole(...wordList(more.stop)),
			start: whole(...wordList(more.start)),
			help: whole('help', 'info', ...command('help')),
			list: whole(...command('list')),
		},
		own: whole(...Object.values(more).flatMap(wordList)),
		leading: LEADING.flatMap((name) =>
			command(name).map((word) => ({
				word,
				command: name,
				pattern: new RegExp(`^${anyOf([word])}(?!\\p{L})`, 'u'),
			})),
		).sort((a, b) => b.word.length - a.word.length),
		afterNumber: (['done', 'cancel'] as const).map((name) => ({
			command: name,
			pattern: new RegExp(`^#?\\d{1,4}[.)]?\\s+${anyOf(command(name))}$`, 'u'),
		})),
		followUp: new RegExp(`${WORD_START}${anyOf(command('followUp'))}${WORD_END}`, 'u'),
		remind: new RegExp(`${WORD_START}${anyOf(command('remind'))}${WORD_END}`, 'u'),
		negationBefore: new RegExp(`${WORD_START}${anyOf([...negations, ...owners])}\\s+$`, 'u'),
		negationAfter: new RegExp(`^\\s+${anyOf(negations)}${WORD_END}`, 'u'),
		leadIn: new RegExp(
			`^[\\s:,-]*${anyOf(languages.flatMap((one) => wordList(one.leadIns)))}${WORD_END}\\s*`,
			'u',
		),
		politeStart: new RegExp(`^(?:${polite}${WORD_END}[^\\p{L}\\p{N}]*)+`, 'u'),
		politeEnd: new RegExp(`(?:[^\\p{L}\\p{N}]*${WORD_START}${polite})+[^\\p{L}\\p{N}]*$`, 'u'),
		labels: {
			name: label('name'),
			firstName: label('firstName'),
			lastName: label('lastName'),
			email: label('email'),
			phone: label('phone'),
			tags: label('tags'),
		},
		dates: new DateReader(languages.map(({ dates }) => dates)),
		leftTime: new LeftTimeReader(languages.map(({ dates }) => dates)),
	};
}
