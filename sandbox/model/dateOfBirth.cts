const ACCEPTED = /^(?:(\d{4})([-/._])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/._])(\d{1,2})\6(\d{4}))$/;

/** The birthday as `YYYY-MM-DD` from any of the writings that HighLevel takes, else undefined (docs/highlevel-api.md, Contacts). */
export function readDateOfBirth(input: string): string | undefined {
	const match = ACCEPTED.exec(input.trim());
	if (!match) return undefined;
	const [year = '', month = '', day = ''] = match[1]
		? [match[1], match[3], match[4]]
		: [match[8], match[5], match[7]];
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const time = Date.parse(`${iso}T00:00:00.000Z`);
	// Date.parse rolls 31 February over to March.
	return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
