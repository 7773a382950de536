import { rl, type Attempts } from './attempt.cts';

/** One request stands for all. */
export const customAttempts: Attempts = {
	send: (_stage, { contactId }) => ({
		parameters: {
			method: 'GET',
			path: rl('/contacts/{contactId}'),
			pathValues: { pairs: [{ name: 'contactId', value: contactId }] },
		},
	}),
};
