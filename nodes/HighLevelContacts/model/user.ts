import { asText } from '../../shared/answered';
import type { User } from './wire';

/** The full name of a user; empty when HighLevel tells none. */
export function userName({ name, firstName, lastName }: User): string {
	return asText(name) || [firstName, lastName].map(asText).filter(Boolean).join(' ');
}

/** Name with email, as lists show a user. */
export function userLabel(user: User, id: string): string {
	const [name, email] = [userName(user), asText(user.email)];
	return name && email ? `${name} (${email})` : name || email || id;
}
