import { firstOf } from '../stage/survey.cts';
import type { Question } from './question.cts';

const NAMES = [
	'x-ratelimit-daily-remaining',
	'x-ratelimit-daily-reset',
	'x-ratelimit-interval-milliseconds',
	'x-ratelimit-limit-daily',
	'x-ratelimit-max',
	'x-ratelimit-remaining',
];
const answers = { six: 'the six known ones', some: 'some of them', none: 'none' };

function readHeaders(headers: Record<string, string>) {
	const found = NAMES.filter((name) => name in headers);
	if (found.length === NAMES.length) return { key: 'six' };
	return found.length > 0 ? { key: 'some', detail: found.join(', ') } : { key: 'none' };
}

export const contactRateHeaders: Question = {
	id: 'contactRateHeaders',
	question: 'Which headers tell what is left of the limit, with contacts?',
	how: 'A contact is read.',
	answers,
	assumed: ['six'],
	async ask(stage) {
		const { headers } = await stage.ask('GET', `/contacts/${await stage.contact()}`);
		return readHeaders(headers);
	},
};

export const userRateHeaders: Question = {
	id: 'userRateHeaders',
	question: 'Which headers tell what is left of the limit, with one user?',
	how: 'A user of the account is read.',
	answers,
	assumed: ['none'],
	copes: ['some', 'six'],
	async ask(stage) {
		const { headers } = await stage.ask('GET', `/users/${firstOf(stage.survey, 'users', 'user')}`);
		return readHeaders(headers);
	},
};
