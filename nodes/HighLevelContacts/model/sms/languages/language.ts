/** Words of one language. Several that mean the same are separated by commas; accents and case do not matter. */
export interface Language {
	/** What stands at the start of a text, or anywhere in it for `followUp` and `remind` */
	commands: Record<CommandWords, string>;
	/**
	 * What stands before a colon when somebody sends the details of a contact. Beside a first or last name,
	 * `name` is the other of the two.
	 */
	labels: Record<DetailLabel, string>;
	/** What may stand around a command without changing it: please, thanks */
	polite: string;
	/** What takes a reminder phrase back when it stands right before or after it: don't, the (follow-up) */
	negations: string;
	/** What is left over between "remind me" and what it is about: to, about */
	leadIns: string;
	dates: DateWords;
}

export type CommandWords =
	| 'task'
	| 'done'
	| 'list'
	| 'newContact'
	| 'cancel'
	/** Phrases that are part of the task's title: call me */
	| 'followUp'
	/** Phrases that are not: remind me */
	| 'remind'
	| 'help';

export type DetailLabel = 'name' | 'firstName' | 'lastName' | 'email' | 'phone' | 'tags';

export interface DateWords {
	/** For the names of weekdays and months, which the platform knows */
	locale: string;
	/** Before a day: by, on */
	before: string;
	/** Before a day in numbers, and not before 24/7 as what is always: le, am; empty without `dayFirst` */
	onDay: string;
	/** Before a time of day: at */
	at: string;
	/** Before a part of the day: in the */
	during: string;
	/** Before or after a weekday, a week or a month: next; not "this", which stands among `before` */
	next: string;
	/** Between a day and its month: of */
	of: string;
	today: string;
	tomorrow: string;
	dayAfterTomorrow: string;
	tonight: string;
	/** Before an amount of time: in */
	within: string;
	/** From one on, separated by blanks; a slash between those that mean the same */
	numbers: string;
	units: Record<'minutes' | 'hours' | 'days' | 'weeks' | 'months', string>;
	parts: Record<DayPart, string>;
	/** After an hour: o'clock */
	oClock: string;
	/** Whether 5/12 and 5.12. are a day of December; in English that depends on the country, so it is no date */
	dayFirst: boolean;
}

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';
