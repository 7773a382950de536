import { UserError } from '../harness/tools/steps.cts';
import { ask } from './prompt.cts';

/** The account is only kept in memory. */
export interface Account {
	token: string;
	locationId: string;
	baseUrl: string;
}

const SERVICE = 'https://services.leadconnectorhq.com';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Asks for what is not in the environment.
 *
 * @throws UserError when there is nobody to ask
 */
export async function readAccount(env: NodeJS.ProcessEnv, isTerminal: boolean): Promise<Account> {
	const baseUrl = checked(env.HIGHLEVEL_BASE_URL || SERVICE);
	const values = { token: env.HIGHLEVEL_TOKEN ?? '', locationId: env.HIGHLEVEL_LOCATION_ID ?? '' };
	if (isTerminal) {
		values.token ||= await ask(
			'Private integration token, or OAuth2 access token of the sub-account (not shown): ',
			true,
		);
		values.locationId ||= await ask('Location ID (Settings > Business Profile): ');
	}
	const { token, locationId } = {
		token: values.token.trim(),
		locationId: values.locationId.trim(),
	};
	if (!token || !locationId) {
		throw new UserError(
			'The check needs a token and a Location ID: set HIGHLEVEL_TOKEN and HIGHLEVEL_LOCATION_ID, or run it in a terminal, where it asks.',
		);
	}
	if (!/^[\w.-]+$/.test(token) || !/^\w+$/.test(locationId)) {
		throw new UserError(
			'The token or the Location ID holds a character that neither has. Copy them once more, without quotes or spaces.',
		);
	}
	return { token, locationId, baseUrl };
}

/** Plain http would show the token to everyone on the way, so it is only for this machine. */
function checked(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isSafe = url?.protocol === 'https:' || LOOPBACK.test(url?.hostname ?? '');
	if (!url || !isSafe) {
		throw new UserError('HIGHLEVEL_BASE_URL must be an address that starts with https://');
	}
	return url.href.replace(/\/+$/, '');
}
