import type { Stage } from '../stage/stage';

/** One of the known answers, or what came in place of them. */
export interface Answer {
	/** Key of `answers`; left out when none of them fits */
	key?: string;
	/** Figures or forms beside it; never a value of the account */
	detail?: string;
}

/** Something about HighLevel that only an account can tell. */
export interface Question {
	id: string;
	question: string;
	/** How it is tried */
	how: string;
	/** The known answers, in words */
	answers: Readonly<Record<string, string>>;
	/** On which of them the package relies */
	assumed: readonly string[];
	/** With which others it works just as well */
	copes?: readonly string[];
	/**
	 * Tries it.
	 *
	 * @throws NotTried when the account or the token does not allow it
	 */
	ask(stage: Stage): Promise<Answer>;
}
