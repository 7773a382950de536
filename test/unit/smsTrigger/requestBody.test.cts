import { objectsIn } from '../../../nodes/Sms/trigger/requestBody';

const read = (text: string) => objectsIn(Buffer.from(text));

describe('the body of a request', () => {
	it.each([
		['{"from":"1","text":"a=b"}', [{ from: '1', text: 'a=b' }]],
		[
			'from=%2B61491570156&message=Caf%C3%A9+%26+so',
			[{ from: '+61491570156', message: 'Café & so' }],
		],
		[' \n{"a":1}', [{ a: 1 }]],
		['[{"a":1},{"a":2},3]', [{ a: 1 }, { a: 2 }]],
		['{"messages":[{"a":1},{"a":2}]}', [{ a: 1 }, { a: 2 }]],
		[
			'{"event":"message.received","data":{"a":1}}',
			[{ event: 'message.received', data: { a: 1 } }],
		],
		['{"from":"1","messages":[]}', [{ from: '1', messages: [] }]],
		['[]', []],
	])('%s holds what it tells, whatever its header says', (text, objects) => {
		expect(read(text)).toEqual(objects);
	});

	it.each(['', '<html><body>a=b</body></html>', 'Hello', '{"a":', '"text"', 'null', '=a'])(
		'%p holds nothing',
		(text) => expect(read(text)).toBeUndefined(),
	);
});
