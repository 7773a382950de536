import { bodyForm } from './bodyForm.cts';
import type { Question } from './question.cts';

/** It belongs to no app; HighLevel's Client IDs look like this. */
const CLIENT = {
	client_id: '000000000000000000000000-livechck',
	client_secret: '00000000-0000-4000-8000-000000000000',
};

const answers = {
	oauth: '401 { error, error_description }',
	oauth400: '400 { error, error_description }',
	nest: '400 { statusCode, message, error }',
	nest401: '401 { statusCode, message, error }',
	invalid: '422 { statusCode, message, error }',
};

function tokenError(id: string, what: string, form: object, assumed: string): Question {
	return {
		id,
		question: `How does the token endpoint refuse ${what}?`,
		how: 'It is asked with the made-up login of an app that does not exist.',
		answers,
		assumed: [assumed],
		// The error is read from all of these.
		copes: Object.keys(answers),
		async ask(stage) {
			const { status, body } = await stage.send('POST', '/oauth/token', {
				form: { ...CLIENT, ...form },
				isAnonymous: true,
			});
			const isOAuth = typeof body === 'object' && body !== null && 'error_description' in body;
			const isNest = typeof body === 'object' && body !== null && 'message' in body;
			const detail = `${status} ${bodyForm(body)}`;
			if (isOAuth && status === 401) return { key: 'oauth', detail };
			if (isOAuth && status === 400) return { key: 'oauth400', detail };
			if (isNest && status === 400) return { key: 'nest', detail };
			if (isNest && status === 401) return { key: 'nest401', detail };
			return isNest && status === 422 ? { key: 'invalid', detail } : { detail };
		},
	};
}

export const tokenErrors: Question[] = [
	tokenError(
		'tokenErrorRefresh',
		'a refresh token that is not known',
		{ grant_type: 'refresh_token', refresh_token: 'unknown' },
		'nest',
	),
	tokenError(
		'tokenErrorCode',
		'a code that is not known',
		{ grant_type: 'authorization_code', code: 'unknown' },
		'oauth',
	),
];
