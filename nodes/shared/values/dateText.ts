import { DateTime } from 'luxon';
import { writtenDate, type DateContext } from './writtenDate';

/** Longer texts are no date, and reading them could take long. */
const LONGEST = 80;
/** A year with what names the day in it; Luxon takes a year alone for its first day, and a time alone for today. */
const ISO = /^[+-]?\d{4,6}-?(\d{2}-?\d{2}|\d{3}|W\d{2}(-?\d)?)([T ]|$)/;

const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The forms with names of months that mails, browsers and people write. */
const WITH_NAMES = [
	'LLL d, yyyy',
	'LLLL d, yyyy',
	'd LLL yyyy',
	'd LLLL yyyy',
	"ccc LLL dd yyyy HH:mm:ss 'GMT'ZZZ",
].flatMap((day) => (day.includes('ZZZ') ? [day] : [day, `${day} HH:mm`, `${day} h:mm a`]));

/**
 * The date and time that a text writes, in its own zone where it has one. Nothing when it writes none.
 *
 * @throws InvalidInput when its day and month cannot be told apart
 */
export function dateOfText(
	text: string,
	label: string,
	context: DateContext,
): DateTime | undefined {
	if (text.length > LONGEST) return undefined;
	const { zone } = context;
	const iso = ISO.test(text) ? isoDate(text, zone) : undefined;
	return iso ?? writtenDate(text, label, context) ?? namedDate(text, zone);
}

/** n8n's own picker separates date and time with a blank in some versions. */
function isoDate(text: string, zone: string): DateTime | undefined {
	return [
		DateTime.fromISO(text, { zone, setZone: true }),
		DateTime.fromSQL(text, { zone, setZone: true }),
	].find(({ isValid }) => isValid);
}

function namedDate(text: string, zone: string): DateTime | undefined {
	if (!MONTH.test(text)) return undefined;
	// A browser puts the zone's name behind a date.
	const bare = text.replace(/ \([^()]*\)$/, '');
	const mail = DateTime.fromRFC2822(bare, { setZone: true });
	if (mail.isValid) return mail;
	return WITH_NAMES.map((form) =>
		DateTime.fromFormat(bare, form, { zone, locale: 'en', setZone: true }),
	).find(({ isValid }) => isValid);
}
