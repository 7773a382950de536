import { SPOKEN } from '../shared/spoken.cts';
import { titled } from '../shared/appointmentTitle.cts';
import { whyNotTexted } from '../shared/whyNotTexted.cts';

/**
 * The Code node of S2: which text an appointment asks for, in the customer's time zone. `text` is '' when
 * there is none. `scheduledFor` is '' unless the text has to wait for the morning where the customer lives.
 */
export const reminder = `const spoken = ${SPOKEN};
const conf = $('Config').first().json;
const { event, id, contactId, contact, ...about } = $json;

const isMoved = (about.changedFields ?? []).includes('startTime');
let kind = event === 'appointmentChanged' ? (isMoved ? 'moved' : '') : 'reminder';
if (about.appointmentStatus === 'cancelled') kind = 'cancelled';

const accountZone = conf.timezone || $now.zoneName;
const zone = contact?.timezone || accountZone;
const start = DateTime.fromISO(about.startTime, { zone: accountZone }).setZone(zone);
const inWords = (format) => start.setLocale(conf.language).toFormat(format);
const values = {
	...about,
	title: spoken(about.title, 80),
	firstName: spoken(contact?.firstName) || conf.unknownFirstName,
	day: inWords(conf.dayFormat),
	time: inWords(conf.timeFormat),
};
${titled}
const text = titled(conf.texts[kind] ?? '').replace(/\\{(\\w+)\\}/g, (_, field) => values[field] ?? '').trim();

const now = DateTime.now().setZone(zone);
const [morning, evening] = [conf.dayBegins, conf.dayEnds].map((clock) => {
	const [hour, minute] = clock.split(':').map(Number);
	return now.set({ hour, minute, second: 0, millisecond: 0 });
});
let goesOut = now;
if (now < morning) goesOut = morning;
else if (now >= evening) goesOut = morning.plus({ days: 1 });
// A text that would come after the appointment helps nobody.
const waits = goesOut > now && goesOut < start;
if (!waits) goesOut = now;

return {
	json: {
		// Who moves an appointment to the same day is told once that day, not twice.
		key: [id, about.startTime, kind === 'cancelled', goesOut.toISODate()].join('|'),
		contactId,
		text: start > now ? text : '',
		to: contact?.phone ?? '',
		isAllowed: Boolean(contact?.mayBeTexted),
		whyNot: ${whyNotTexted('contact')},
		scheduledFor: waits ? goesOut.toFormat('yyyy-MM-dd HH:mm:ss') : '',
		zone,
	},
};
`;
