import { readServerTime } from '../../../nodes/HighLevelContacts/transport/serverTime';

describe('readServerTime', () => {
	it('reads the Date header in either spelling', () => {
		const date = 'Mon, 02 Mar 2026 10:00:05 GMT';
		expect(readServerTime({ date })).toBe(Date.UTC(2026, 2, 2, 10, 0, 5));
		expect(readServerTime({ Date: date })).toBe(Date.UTC(2026, 2, 2, 10, 0, 5));
	});

	it.each([{}, { date: '' }, { date: 'soon' }, { date: 5 }])('finds no time in %j', (headers) => {
		expect(readServerTime(headers)).toBeUndefined();
	});
});
