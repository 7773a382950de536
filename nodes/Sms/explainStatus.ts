import type { Reply } from '../shared/transport/exchange';
import type { SmsRequest } from './provider';
import { Refused } from './refused';
import { uncertain } from './uncertain';

interface Facts {
	displayName: string;
	effect: SmsRequest['effect'];
	/** How often it was sent */
	tries: number;
}

/** A refusal in plain words, by the meaning that all providers give a status. */
export function explainStatus(reply: Reply, said: string, facts: Facts): Refused {
	const { status } = reply;
	const { displayName, effect, tries } = facts;
	const words = said ? ` ${displayName} said: "${said}".` : '';
	const told = (message: string, hint: string, isUnsure = false) =>
		new Refused(message, `${hint}${words} (HTTP ${status})`, { status, isUnsure });
	const notDone = effect === 'send' ? 'The text was not sent.' : 'Nothing was done.';

	if (typeof reply.body === 'string' && /^\s*</.test(reply.body) && status < 500) {
		return told(
			'was not reached: a web page came in place of an answer',
			`${notDone} A firewall, a proxy or the login page of a network may stand in between. Check the 'Base URL' of the credential.`,
		);
	}
	switch (status) {
		case 401:
			return told('does not take the login', `${notDone} Check what is entered in the credential.`);
		case 402:
			return told(
				'has not taken this: the account has not enough credit',
				`${notDone} Top up the account, then run the workflow again.`,
			);
		case 403:
			return told(
				'does not allow this login to do this',
				`${notDone} Check in ${displayName} what the key may do.`,
			);
		case 404:
			return told(
				'does not know this',
				`${notDone} Check the IDs that were entered, and the 'Base URL' of the credential.`,
			);
		case 429:
			return told(
				'has had too many requests',
				`${notDone} The node tried ${tries} times. Run the workflow again in a few minutes, with fewer items.`,
			);
	}
	if (status >= 500 || status === 408) {
		return told('is out of order', uncertain(displayName, effect), effect !== 'read');
	}
	if (status >= 300 && status < 400) {
		return told(
			'was not reached: the address answers with a redirect',
			`${notDone} The login was not sent there. Check the 'Base URL' of the credential.`,
		);
	}
	return told('has refused this', `${notDone} Check the fields.`);
}
