import { readRecording, recordingNames } from '../../../harness/contract/recordings.cts';
import { RefusedInside, UnexpectedAnswer } from '../../../nodes/HighLevelContacts/transport/answer';
import { messages } from '../../../nodes/HighLevelContacts/transport/endpoints/messages';
import { explain } from '../../../nodes/HighLevelContacts/transport/explain';
import { mayBeExpired } from '../../../nodes/HighLevelContacts/transport/loginReplies';
import { readFacts } from '../../../nodes/HighLevelContacts/transport/replyErrors';

const body = (name: string) => readRecording(name).response.body;
const refusals = recordingNames().filter(
	(name) => /^messages?\./.test(name) && readRecording(name).response.status >= 400,
);

const GENERIC =
	/did not accept (the data|the request)|did not find what|does not allow this|login is no longer/;

describe('a recorded refusal', () => {
	it.each(refusals.filter((name) => !name.endsWith('noContentType')))(
		'%s has words of its own, with its code and without it',
		(name) => {
			const { status } = readRecording(name).response;
			const facts = readFacts({ status, headers: {}, body: body(name) });
			expect(explain(facts).message).not.toMatch(GENERIC);
			expect(explain(facts).description).toMatch(/\w/);
			if (!name.endsWith('contactNotFound'))
				expect(explain({ ...facts, code: undefined })).toEqual(explain(facts));
			// A renewed login would get the same answer.
			expect(mayBeExpired(facts)).toBe(false);
		},
	);

	it('is gone by its code before its words', () => {
		const facts = { status: 400, text: 'Missing phone number', code: 'X_MSG_DND_ACTIVE_SMS' };
		expect(explain(facts).message).toContain('Do Not Disturb');
	});
});

describe('an answer', () => {
	it('to a text that was put in or sent needs the ID of the message', () => {
		expect(messages.add.read(body('message.inbound.sms'))).toMatchObject({
			messageId: expect.any(String),
			conversationId: expect.any(String),
		});
		expect(messages.send.read(body('message.send'))).toMatchObject({
			messageId: expect.any(String),
		});
		expect(() => messages.add.read(body('message.inbound.empty.2025'))).toThrow(UnexpectedAnswer);
	});

	it('with an error in it is a refusal', () => {
		const read = () => messages.add.read(body('message.inbound.hiddenError.2025'));
		expect(read).toThrow(RefusedInside);
		expect(() => messages.send.read({ messageId: 'm1', error: 'DND' })).toThrow('DND');
		expect(() => messages.setStatus.read({ success: false, message: 'No' })).toThrow('No');
	});

	it('to a status is taken in both forms', () => {
		const documented = { conversationId: 'c1', messageId: 'm1', msg: 'queued' };
		expect(messages.setStatus.read(body('message.status'))).toMatchObject({ success: true });
		expect(messages.setStatus.read(documented)).toEqual(documented);
		expect(() => messages.setStatus.read({})).toThrow(UnexpectedAnswer);
	});

	it('with a message or a page is read as recorded and as documented', () => {
		const recorded = messages.get.read(body('message.get'));
		expect(recorded.id).toEqual(expect.any(String));
		expect(messages.get.read(recorded)).toEqual(recorded);
		const page = messages.ofConversation.read(body('messages.list'));
		expect(page.messages.length).toBeGreaterThan(0);
		expect(page.lastMessageId).toBeUndefined();
		expect(messages.ofConversation.read({ messages: [{ id: 'm1' }], nextPage: true })).toEqual({
			messages: [{ id: 'm1' }],
			lastMessageId: 'm1',
		});
	});

	it('to an upload has addresses, whatever their form', () => {
		for (const name of ['message.upload', 'message.upload.secure'])
			expect(messages.upload.read(body(name))).toEqual([expect.stringMatching(/^https:/)]);
	});
});
