import { StartInstant } from '../../../nodes/HighLevelContacts/trigger/contacts/startInstant';

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 2, 10);
const OVERLAP = 3 * MINUTE;
/** As the dates of an account are known to be at the most behind HighLevel's replies */
const BEHIND = 5 * MINUTE;

const at = (minutes: number) => START + minutes * MINUTE;
const seenAt = (minutes: number, start: object = {}) =>
	new StartInstant({ at: START, ...start }, OVERLAP, BEHIND, at(minutes));

describe('a contact that had no row when the trigger was switched on', () => {
	it('was there, also when its last change lies farther back than the overlap', () => {
		expect(seenAt(1).wasThere(at(-4))).toBe(true);
		expect(seenAt(1).wasThere(at(-60), at(-4))).toBe(true);
	});

	it('was there, when it comes back with a later change', () => {
		expect(seenAt(2).wasThere(at(-60), at(1))).toBe(true);
	});

	it('was not there, when all who had none must have come back before', () => {
		expect(seenAt(20, { isOver: true }).wasThere(at(-4))).toBe(false);
	});
});

it('what was added after the trigger was switched on was not there', () => {
	expect(seenAt(2).wasThere(at(1))).toBe(false);
	expect(seenAt(2).hadBefore(at(0))).toBe(false);
});
