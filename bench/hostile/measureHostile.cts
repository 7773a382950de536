import type { Say } from '../../harness/tools/steps.cts';
import { table } from '../report/table.cts';
import { readers, type Reader } from './readers.cts';
import { hostileTexts } from './texts.cts';

/** A pattern that tries again and again already stands out at this length. */
const SCREENING = 20_000;
/** Those that cost the most are then tried at these lengths; the first tells whether the last one would end. */
const LENGTHS = [200_000, 1_000_000, 10_000_000];
const WORST = 3;
/** In milliseconds of processor time for a million characters. */
const ALLOWED_MS = 100;

export interface HostileResult {
	reader: string;
	text: string;
	length: number;
	msPerMillion: number;
}

export function measureHostile(say: Say, wanted: readonly Reader[] = readers): boolean {
	const results = wanted.map((reader) => worstOf(reader));
	const columns = [
		{ title: 'What is read', cell: ({ reader }: HostileResult) => reader, isText: true },
		{ title: 'Most expensive text', cell: ({ text }: HostileResult) => text, isText: true },
		{ title: 'Characters', cell: ({ length }: HostileResult) => length.toLocaleString('en') },
		{
			title: 'Processor time per million',
			cell: ({ msPerMillion }: HostileResult) => `${msPerMillion.toFixed(1)} ms`,
		},
	];
	say(table(columns, results));
	const isKept = results.every(({ msPerMillion }) => msPerMillion <= ALLOWED_MS);
	say(`\nAt most ${ALLOWED_MS} ms for a million characters: ${isKept ? 'yes' : 'NO'}`);
	return isKept;
}

/** Goes to the greatest length that the reader can bear. */
export function worstOf(reader: Reader, cost = costOf): HostileResult {
	const screened = [...hostileTexts(SCREENING)].map(({ name, text }) => ({
		name,
		ms: cost(reader, text),
	}));
	const names = screened
		.sort((a, b) => b.ms - a.ms)
		.slice(0, WORST)
		.map(({ name }) => name);
	let worst: HostileResult | undefined;
	for (const length of LENGTHS) {
		for (const { name, text } of hostileTexts(length, names)) {
			const msPerMillion = cost(reader, text) / (length / 1_000_000);
			const result = { reader: reader.name, text: name, length, msPerMillion };
			if (worst?.length !== length || msPerMillion > worst.msPerMillion) worst = result;
		}
		// What is far above the limit now would not end at a greater length.
		if (worst && worst.msPerMillion > 10 * ALLOWED_MS) break;
	}
	return worst as HostileResult;
}

function costOf({ read }: Reader, text: string): number {
	const before = process.cpuUsage();
	try {
		read(text);
	} catch {
		// That such a text is refused is as good as any answer.
	}
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
