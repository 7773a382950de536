import type { DateWords } from './dateWords';

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
	/** What takes a reminder phrase back when it stands right before or after it: don't */
	negations: string;
	/** What takes it back right before it only, because it makes it something or somebody's: the (follow-up) */
	owners: string;
	/** What is left over between "remind me" and what it is about: to, about */
	leadIns: string;
	dates: DateWords;
}

type CommandWords =
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

export const DETAIL_LABELS = ['name', 'firstName', 'lastName', 'email', 'phone', 'tags'] as const;

export type DetailLabel = (typeof DETAIL_LABELS)[number];
