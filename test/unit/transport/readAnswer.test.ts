import {
	done,
	itself,
	listed,
	many,
	one,
	oneOrNone,
} from '../../../nodes/HighLevelContacts/transport/answer';
import { parseBody } from '../../../nodes/HighLevelContacts/transport/parseBody';
import { readAnswer } from '../../../nodes/HighLevelContacts/transport/readAnswer';

const kindOf = (body: unknown, read: (answer: unknown) => unknown, status = 200) =>
	readAnswer({ kind: 'reply', reply: { status, headers: {}, body: parseBody(body) } }, read).kind;

const NOTHING = ['<html>Log in</html>', '{"contact":{"id":"a', '', undefined, {}, [], 'ok', null];
const READERS = {
	one: one('contact'),
	many: many('contacts'),
	listed: listed('tags'),
	itself,
	done,
	oneOrNone: oneOrNone('contact'),
};

describe.each(Object.entries(READERS))('what must hold %s', (_, read) => {
	it.each(NOTHING)('is unreadable as %j', (body) => {
		expect(kindOf(body, read)).toBe('unreadable');
		expect(kindOf(body, read, 204)).toBe('unreadable');
	});
});

it.each([
	[{ contact: null }, READERS.one],
	[{ contact: {} }, READERS.one],
	[{ contact: { id: '' } }, READERS.one],
	[{ succeded: false }, done],
	[{ success: 'true' }, done],
])('%j says nothing', (body, read) => {
	expect(kindOf(body, read)).toBe('unreadable');
});

it.each([
	[{ contact: { id: 'a' } }, READERS.one],
	[{ contact: null }, READERS.oneOrNone],
	[{ contacts: [] }, READERS.many],
	[{ succeded: true }, done],
	[{ succeeded: true }, done],
	[{ success: true }, done],
])('%j says all', (body, read) => {
	expect(kindOf(body, read)).toBe('answer');
});
