import { InvalidInput } from '../../../shared/invalidInput';
import { quoteValue } from '../../../shared/values/quoteValue';

/** HighLevel's limits for one message (docs/highlevel-api.md, Messages). */
const MOST_FILES = 5;
const MOST_BYTES = 5 * 1024 * 1024;

const ENDINGS =
	'jpg jpeg png gif svg heic ai mp4 mpeg 3gp mp3 wav wave aiff aif aifc gsm ulaw ogg aac m4a amr pdf doc docx txt csv xls xlsx ppt pptx odt zip rar vcf vcard ics'.split(
		' ',
	);

/** @throws InvalidInput when there are more files than a message can have */
export function checkFileCount(count: number): void {
	if (count <= MOST_FILES) return;
	throw new InvalidInput(
		`A message can have ${MOST_FILES} files, not ${count}`,
		'Spread them over several messages.',
	);
}

/** @throws InvalidInput for a file that HighLevel would refuse */
export function checkFile({ name, data }: { name: string; data: { length: number } }): void {
	if (data.length > MOST_BYTES) {
		const size = (data.length / 1024 / 1024).toFixed(1);
		throw new InvalidInput(
			`The file ${quoteValue(name)} is too large for a message: ${size} MB`,
			'HighLevel takes 5 MB at the most. Make it smaller, or send a link to it.',
		);
	}
	const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	if (ENDINGS.includes(ending)) return;
	throw new InvalidInput(
		`HighLevel takes no files of this kind: ${quoteValue(name)}`,
		`Its name must end in one of: ${ENDINGS.join(', ')}.`,
	);
}

/** Within somebody's own network, also by a name without a dot. */
const LOCAL =
	/^(0\.|10\.|127\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|\[|[^.]+$)|\.(local|internal)$/;

/**
 * Whether HighLevel can fetch a file from an address. It refuses one with a question mark for what is put in.
 *
 * @throws InvalidInput when it cannot
 */
export function checkFileUrl(url: string, label: string, takesQuery: boolean): void {
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	const isPublic = parsed && /^https?:$/.test(parsed.protocol) && !LOCAL.test(parsed.hostname);
	if (!isPublic) {
		throw new InvalidInput(
			`The field '${label}' holds no address that HighLevel can open: ${quoteValue(url)}`,
			'A file needs a public address that begins with https://.',
		);
	}
	if (takesQuery || !parsed.search) return;
	throw new InvalidInput(
		`HighLevel takes no address of a file with a question mark in it: ${quoteValue(url)}`,
		"Fetch the file with an HTTP Request node, and hand it on with 'Input Data Field Names'.",
	);
}
