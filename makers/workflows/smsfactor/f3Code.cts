import { RECEIPT_FAILURES } from './common.cts';
import { SPOKEN } from '../shared/spoken.cts';

/**
 * A task or note as a text: `{ contactId, key, reference, isOwn, to, text, delay, why }`. `to` is '' when
 * nobody is to be texted; `why` says what stands against it, or ''. `delay` is the time of Paris, as
 * SMSFactor takes it, or '' for at once.
 */
export const composeText = `const spoken = ${SPOKEN};
const settings = $('Config').first().json;
const isTask = $json.event === 'taskCreated';
const words = String((isTask ? $json.title : $json.bodyText) ?? '').trim();
const mark = settings.contactMark.toLowerCase();
const isForContact = words.toLowerCase().startsWith(mark);
const contact = $json.contact ?? {};

const due = DateTime.fromISO($json.dueDate ?? '', { zone: settings.timezone });
const fields = {
	name: spoken(contact.name) || contact.phone || 'a contact',
	text: spoken(words, settings.maxLetters),
	due: due.isValid ? due.toFormat('yyyy-MM-dd HH:mm') : 'no date',
};
const template = isTask ? settings.taskText : settings.noteText;
const text = isForContact
	? words.slice(mark.length).trim()
	: template.replace(/\\{(\\w+)\\}/g, (all, field) => fields[field] ?? all);

const reasons = {
	noPhone: 'there is no phone number',
	allChannels: 'the contact wants no messages',
	sms: 'the contact wants no texts',
	smsPermanent: 'the contact has answered STOP',
};
const blocked = contact.mayBeTexted ? '' : (reasons[contact.textingBlockedBy] ?? 'the number may not be texted');

const sendAt = due.minus({ minutes: settings.minutesBeforeDue });
const isLater = isTask && settings.minutesBeforeDue > 0 && sendAt > DateTime.now();
return {
	json: {
		contactId: $json.contactId,
		key: [$json.event, $json.id].join('|'),
		reference: [$json.contactId, $json.id].join('.'),
		isOwn: isTask && String($json.body ?? '').startsWith(settings.notePrefix),
		to: (isForContact ? contact.phone : settings.staffNumber) ?? '',
		text: text.slice(0, settings.maxLetters),
		delay: isLater ? sendAt.setZone('Europe/Paris').toFormat('yyyy-MM-dd HH:mm:ss') : '',
		why: isForContact ? blocked : '',
	},
};
`;

/**
 * A receipt (docs/sms/smsfactor.md): `{ contactId, reference, to, status, why }`. `contactId` is null for texts of
 * others, whose own id is none of ours; `why` is '' for a text that has arrived.
 */
export const readReceipt = `{
	reference: String($json.body.message_id ?? ''),
	contactId: String($json.body.message_id ?? '').match(/^(\\w{15,})\\.\\w{15,}$/)?.[1] ?? null,
	to: '+' + String($json.body.destination ?? '').replace(/\\D/g, ''),
	status: Number($json.body.status),
	why: Number($json.body.status) === 3
		? ''
		: (${RECEIPT_FAILURES}[$json.body.status] ?? 'status ' + $json.body.status),
}`;
