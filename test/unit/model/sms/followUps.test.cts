import { due, read, told } from './reading.cts';

describe('a reminder or follow-up', () => {
	it.each([
		['Remind me to call Bob tomorrow', 'Call Bob', '2026-11-19 09:00'],
		['Hi, can you remind me on Friday to send the photos?', 'Send the photos', '2026-11-20 09:00'],
		['remind me in 2 weeks about the contract.', 'The contract', '2026-12-02 09:00'],
		['remind me tomorrow', 'Remind me', '2026-11-19 09:00'],
		['Call me back tomorrow at 3pm please', 'Call me back', '2026-11-19 15:00'],
		['Can you call me at 5 on my mobile?', 'Call me on my mobile', '2026-11-18 17:00'],
		['Tomorrow at 3 please call me', 'Call me', '2026-11-19 15:00'],
		['call me', 'Call me', '2026-11-19 09:00'],
		['I got the quote. Please follow-up on Monday', 'Follow-up', '2026-11-23 09:00'],
		[
			'Follow up next week about pricing. Cheers, Ann',
			'Follow up about pricing',
			'2026-11-23 09:00',
		],
		['Please get back to me on Friday afternoon', 'Get back to me', '2026-11-20 15:00'],
		['Call me Friday 😀', 'Call me', '2026-11-20 09:00'],
	])('%j', (text, title, expected) => {
		expect([read(text).command, read(text).title, due(text)]).toEqual([
			'followUp',
			title,
			expected,
		]);
	});

	it.each([
		"Don't call me",
		'don’t call me again',
		'Please do not call me tomorrow',
		"You didn't call me",
		'They call me Bob',
		'Thanks for the reminder!',
		'Thanks for your follow-up',
		"I'll call back later",
		'Call Bob tomorrow',
		'Good morning',
		'👍',
	])('%j is none', (text) => expect(told(text).command).toBe('text'));

	it.each([
		['es', 'Llámame el viernes', '2026-11-20 09:00'],
		['fr', 'Rappelez-moi la semaine prochaine', '2026-11-23 09:00'],
	])('in %s with an article behind it: %j', (language, text, expected) => {
		expect([read(text, { language }).command, due(text, { language })]).toEqual([
			'followUp',
			expected,
		]);
	});

	it.each([
		['Tomorrow please call me at 3', 'Tomorrow'],
		['Friday is bad, please call me Monday', 'Friday is bad'],
	])('that names two times around it is unclear: %j', (text, unclear) => {
		expect(read(text)).toMatchObject({ command: 'followUp', unclearDate: unclear });
	});

	it('keeps the whole text beside the title', () => {
		const text = 'Hi Ann,\nplease call me tomorrow.\nBob';
		expect(read(` ${text} `).text).toBe(text);
		expect(read(text).title).toBe('Call me');
	});
});
