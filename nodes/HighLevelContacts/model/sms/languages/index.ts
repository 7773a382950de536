import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import type { Language } from './language';

/** The languages that can be chosen, by their two letters. */
export const LANGUAGES: Record<string, Language> = {
	de: german,
	en: english,
	es: spanish,
	fr: french,
};

/** English always counts, because the commands are known by their English words. */
export function languagesFor(code: string): Language[] {
	const chosen = LANGUAGES[code];
	return chosen && chosen !== english ? [chosen, english] : [english];
}
