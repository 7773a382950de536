import { InvalidInput } from '../run/invalidInput';
import { knowsCountry, toE164 } from './phone';

/** Whether a number says itself which country it is of. */
export function namesCountry(text: string): boolean {
	return /^\s*(tel:\s*)?\+/i.test(text);
}

/**
 * A phone number as HighLevel keeps it (E.164), made of any usual way of writing it.
 *
 * @param country two letters, for a number without its country code; where it comes from is told to the user
 * @throws InvalidInput when it is not a phone number, or when its country is not known
 */
export function readPhone(text: string, country: string | undefined): string {
	const number = toE164(text, country?.toUpperCase());
	if (number) return number;
	if (!namesCountry(text) && !(country && knowsCountry(country.toUpperCase()))) {
		throw new InvalidInput(
			`The field 'Phone' holds a number whose country is not known: "${text}"`,
			"Write it with its country code, such as +44 20 7946 0958, or choose the 'Default Country'.",
		);
	}
	throw new InvalidInput(
		`The field 'Phone' holds no phone number: "${text}"`,
		namesCountry(text)
			? 'Check the digits. A number looks like +44 20 7946 0958.'
			: `It was read as a number of the country ${country}. Check the digits, or write it with its country code, such as +44 20 7946 0958.`,
	);
}
