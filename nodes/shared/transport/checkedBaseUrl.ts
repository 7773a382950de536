import { InvalidInput } from '../invalidInput';
import { isLoopback } from './isLoopback';

/**
 * The address of a service, without a slash at its end. Plain http would show the login to everyone on the way, so it is
 * only for this machine.
 *
 * @param name of the service, as the user knows it
 * @param service the address of the real one
 * @throws InvalidInput when the address is not acceptable
 */
export function checkedBaseUrl(value: unknown, name: string, service: string): string {
	const given = typeof value === 'string' ? value.trim() : '';
	const refused = (reason: string) =>
		new InvalidInput(
			`The 'Base URL' of the ${name} credential is not usable`,
			`${reason}. For the real service it is ${service}.`,
		);
	if (!URL.canParse(given)) throw refused(`"${given}" is not a web address`);
	const url = new URL(given);
	const secure = url.protocol === 'https:';
	if (!secure && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
		throw refused('It must start with https://');
	}
	if (url.username || url.password || url.search || url.hash) {
		throw refused('It must hold nothing but the address');
	}
	return url.href.replace(/\/+$/, '');
}
