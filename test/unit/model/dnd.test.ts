import { planDnd, wantedChannels } from '../../../nodes/HighLevelContacts/model/dnd';

it('reads the menu as well as what expressions and AI models give', () => {
	const given = { SMS: 'active', Email: 'inactive', Call: true, FB: 'FALSE', GMB: '', other: 1 };
	expect(wantedChannels(given)).toEqual({
		SMS: 'active',
		Email: 'inactive',
		Call: 'active',
		FB: 'inactive',
	});
});

it('refuses no channel and a value that is neither', () => {
	expect(() => wantedChannels({})).toThrow('There is no channel to change');
	expect(() => wantedChannels({ GMB: 'permanent' })).toThrow(
		`The channel 'Google Business Messages' is neither blocked nor allowed: "permanent"`,
	);
});

it('knows a channel in whichever case HighLevel writes it', () => {
	const current = { sms: { status: 'PERMANENT' }, whatsApp: { status: 'active' } };
	expect(planDnd(current, { SMS: 'inactive', WhatsApp: 'active' }, '')).toEqual({
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
	const wanted = { SMS: 'active', Email: 'active', Call: 'inactive', FB: 'inactive' };
	expect(planDnd(current, wanted, '')).toEqual({
		changes: { Call: { status: 'inactive' }, FB: { status: 'inactive' } },
		permanent: ['SMS'],
	});
	expect(planDnd(current, { Email: 'active' }, 'new').changes).toEqual({
		Email: { status: 'active', message: 'new' },
	});
	expect(planDnd(current, { Email: 'active' }, 'old').changes).toEqual({});
});
