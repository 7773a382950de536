import { SPOKEN } from '../shared/spoken.cts';
import { titled } from '../shared/appointmentTitle.cts';

/**
 * The Code node of T2: what to text for a note, an appointment or a task, to whom, and when.
 * `text` is '' when there is nothing to text. `date` is only there when the text has to wait: for the time that
 * the task names, or for the morning where its reader lives (ISO 8601 in UTC).
 */
export const writeText = `const spoken = ${SPOKEN};
const conf = $('Config').first().json;
const { event, contactId, contact, ...about } = $json;

// What begins with the marker is a text to the customer, word for word.
const marked = (words) => {
	const { textMarker } = conf;
	const isText = textMarker !== '' && words.toLowerCase().startsWith(textMarker.toLowerCase());
	return isText ? words.slice(textMarker.length).trim() : '';
};
const forCustomer = event === 'noteAdded' ? marked(about.bodyText ?? '') : marked(about.title ?? '');
const isForStaff = event === 'taskDueSoon' && !forCustomer;
const accountZone = conf.timezone || $now.zoneName;
const zone = isForStaff ? accountZone : contact?.timezone || accountZone;
const at = about.startTime ?? about.dueDate;
const time = at ? DateTime.fromISO(at, { zone: accountZone }).setZone(zone) : undefined;

const values = {
	...about,
	title: spoken(about.title, 80),
	name: spoken(contact?.name),
	phone: contact?.phone,
	firstName: spoken(contact?.firstName) || conf.unknownFirstName,
	when: time?.setLocale(conf.language).toFormat(conf.whenFormat),
};
${titled}
const filled = (template) =>
	titled(template).replace(/\\{(\\w+)\\}/g, (_, field) => values[field] ?? '').replace(/ {2,}/g, ' ').trim();
// Both triggers see who books for today; the reminder is enough then.
const isNear = event === 'appointmentBooked' && time.diffNow('hours').hours <= conf.reminderHours;
const text = forCustomer || (isNear ? '' : filled(conf.texts[event] ?? ''));
const to = isForStaff ? conf.staffNumber : contact?.phone;

const now = DateTime.now().setZone(zone);
const isTimed = event === 'taskDueSoon' && !isForStaff && time > now;
let goesOut = isTimed ? time : now;
const clock = (hours) => {
	const [hour, minute] = hours.split(':').map(Number);
	return goesOut.set({ hour, minute, second: 0, millisecond: 0 });
};
const [morning, evening] = [clock(conf.dayBegins), clock(conf.dayEnds)];
let later = goesOut;
if (goesOut < morning) later = morning;
else if (goesOut >= evening) later = morning.plus({ days: 1 });
// A reminder that would come after the appointment helps nobody.
if (!about.startTime || later < time) goesOut = later;

// Who books for today is told once that day, not twice.
const key = about.startTime ? [about.id, at, goesOut.toISODate()] : [event, about.id, at ?? about.dateAdded];
return {
	json: {
		key: key.join('|'),
		contactId,
		text: to || !isForStaff ? text : '',
		to: to ?? '',
		isAllowed: isForStaff || Boolean(contact?.mayBeTexted),
		blockedBy: isForStaff ? null : (contact?.textingBlockedBy ?? 'unknown'),
		reference: [event, about.id].join(':'),
		metadata: { contactId, id: about.id, type: event },
		...(goesOut > now && {
			date: goesOut.toUTC().startOf('second').toISO({ suppressMilliseconds: true }),
			goesOut: goesOut.setLocale(conf.language).toFormat(conf.whenFormat),
		}),
	},
};
`;
