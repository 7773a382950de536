import { planDnd, readStatus } from '../../../../nodes/HighLevelContacts/model/contact/dnd';

it.each([
	['active', 'active'],
	['Block', 'active'],
	[true, 'active'],
	['FALSE', 'inactive'],
	['allow', 'inactive'],
	['', undefined],
	[null, undefined],
])('reads %j, from the menu, an expression or an AI model', (given, status) => {
	expect(readStatus(given, 'SMS')).toBe(status);
});

it('refuses what is neither', () => {
	expect(() => readStatus('permanent', 'SMS')).toThrow(
		`The channel 'SMS' is neither blocked nor allowed: "permanent"`,
	);
});

it('knows a channel in whichever case HighLevel writes it', () => {
	const current = { sms: { status: 'PERMANENT' }, whatsApp: { status: 'active' } };
	expect(planDnd(current, { SMS: 'inactive', WhatsApp: 'active' })).toEqual({
		changes: {},
		permanent: ['SMS'],
	});
});

it('sends only what changes, and never a permanent channel', () => {
	const current = {
		SMS: { status: 'permanent' },
		Email: { status: 'active', message: 'old' },
		Call: { status: 'active' },
	};
	const wanted = { SMS: 'active', Email: 'active', Call: 'inactive', FB: 'inactive' } as const;
	expect(planDnd(current, wanted)).toEqual({
		changes: { Call: { status: 'inactive' }, FB: { status: 'inactive' } },
		permanent: ['SMS'],
	});
	expect(planDnd(current, { Email: 'active' }, 'new').changes).toEqual({
		Email: { status: 'active', message: 'new' },
	});
	expect(planDnd(current, { Email: 'active' }, 'old').changes).toEqual({});
});
