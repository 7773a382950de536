import type { Exchange } from '../line/exchange.cts';
import { NotTried } from '../stage/survey.cts';
import { bodyForm } from './bodyForm.cts';
import type { Question } from './question.cts';

const BATCH = 20;

export const burstRefusal: Question = {
	id: 'burstRefusal',
	question: 'What does a 429 carry when the limit of ten seconds is used up?',
	how: 'With --burst only: a contact is read until HighLevel refuses, once.',
	answers: {
		recorded: 'statusCode and message, and no Retry-After',
		retryAfter: 'a Retry-After header',
		otherBody: 'another body',
	},
	assumed: ['recorded'],
	copes: ['retryAfter', 'otherBody'],
	async ask(stage) {
		const { line, leave } = stage;
		if (!leave.burst) {
			throw new NotTried(
				'it uses up the limit of all users of the account for ten seconds; --burst allows it',
			);
		}
		const path = `/contacts/${await stage.contact()}`;
		line.pace.waitForNextWindow();
		await line.pace.turn();
		let refused: Exchange | undefined;
		for (let sent = 0; !refused && sent < line.pace.windowSize * 2; sent += BATCH) {
			const request = { method: 'GET', path };
			const answers = await Promise.all(
				Array.from({ length: BATCH }, () => line.sendAtOnce(request)),
			);
			refused = answers.find(({ status }) => status === 429);
		}
		line.pace.waitForNextWindow();
		if (!refused) return { detail: 'not refused after twice the limit' };
		const { headers, body } = refused;
		const names = Object.keys(headers).filter((name) => /^(x-ratelimit|retry-after)/.test(name));
		const detail = `${bodyForm(body)}; headers ${names.sort().join(', ') || 'none'}`;
		if ('retry-after' in headers) return { key: 'retryAfter', detail };
		const keys = Object.keys(body ?? {}).sort();
		return { key: keys.join() === 'message,statusCode' ? 'recorded' : 'otherBody', detail };
	},
};
