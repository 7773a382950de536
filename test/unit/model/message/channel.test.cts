import { answerRoute, channelOf } from '../../../../nodes/HighLevelContacts/model/message/channel';

it.each([
	[{ type: 2, messageType: 'TYPE_SMS' }, 'SMS'],
	[{ messageType: 'SMS' }, 'SMS'],
	[{ type: 20 }, 'SMS'],
	[{ type: 22, messageType: 'Custom' }, 'Extra Provider'],
	[{ type: '22' }, 'Extra Provider'],
	[{ type: 23 }, 'Email'],
	[{ type: 34 }, 'Call'],
	[{ type: 38, messageType: 'TYPE_ACTIVITY_EMPLOYEE_ACTION_LOG' }, 'activity employee action log'],
	[{ type: 999 }, '999'],
	[{}, null],
])('%j is called %s', (message, channel) => {
	expect(channelOf(message)).toBe(channel);
});

it.each([
	[{ messageType: 'TYPE_SMS' }, { type: 'SMS' }],
	[
		{ messageType: 'TYPE_CUSTOM_SMS', conversationProviderId: 'p1' },
		{ type: 'SMS', conversationProviderId: 'p1' },
	],
	[
		{ messageType: 'TYPE_CUSTOM_PROVIDER_SMS', conversationProviderId: 'p1' },
		{ type: 'Custom', conversationProviderId: 'p1' },
	],
	[{ messageType: 'TYPE_CUSTOM_PROVIDER_SMS' }, undefined],
	[{ messageType: 'TYPE_EMAIL' }, undefined],
	[{ type: 999 }, undefined],
])('%j is answered by %j', (message, route) => {
	expect(answerRoute(message)).toEqual(route);
});
