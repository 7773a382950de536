import {
	readSuccess,
	readWholeAnswer,
	readValues,
	readRecords,
	readRecord,
	readRecordOrNull,
} from '../../../nodes/HighLevelContacts/transport/answer';
import { parseBody } from '../../../nodes/shared/transport/parseBody';
import { readAnswer } from '../../../nodes/HighLevelContacts/transport/layers/readAnswers';

const kindOf = (body: unknown, read: (answer: unknown) => unknown, status = 200) =>
	readAnswer({ kind: 'reply', reply: { status, headers: {}, body: parseBody(body) } }, read).kind;

const NOTHING = ['<html>Log in</html>', '{"contact":{"id":"a', '', undefined, {}, [], 'ok', null];
const READERS = {
	one: readRecord('contact'),
	many: readRecords('contacts'),
	listed: readValues('tags'),
	readWholeAnswer,
	readSuccess,
	oneOrNone: readRecordOrNull('contact'),
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
	[{ succeded: false }, readSuccess],
	[{ success: 'true' }, readSuccess],
])('%j says nothing', (body, read) => {
	expect(kindOf(body, read)).toBe('unreadable');
});

it.each([
	[{ contact: { id: 'a' } }, READERS.one],
	[{ contact: null }, READERS.oneOrNone],
	[{ contacts: [] }, READERS.many],
	[{ succeded: true }, readSuccess],
	[{ succeeded: true }, readSuccess],
	[{ success: true }, readSuccess],
])('%j says all', (body, read) => {
	expect(kindOf(body, read)).toBe('answer');
});
