import type { Stage } from '../stage/stage.cts';

export interface Answer {
	/** It is a key of `answers`; left out when none of them fits. */
	key?: string;
	/** It never holds a value of the account. */
	detail?: string;
}

export interface Question {
	id: string;
	question: string;
	how: string;
	answers: Readonly<Record<string, string>>;
	/** The package relies on one of these. */
	assumed: readonly string[];
	/** The package works just as well with these. */
	copes?: readonly string[];
	/** @throws NotTried when the account or the token does not allow it */
	ask(stage: Stage): Promise<Answer>;
}
