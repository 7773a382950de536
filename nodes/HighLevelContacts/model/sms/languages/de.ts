import { germanDates } from './deDates';
import type { Language } from './language';

export const german: Language = {
	commands: {
		task: 'Aufgabe, neue Aufgabe, zu tun, Erinnerung',
		done: 'erledigt, fertig',
		list: 'Liste, Aufgaben, meine Aufgaben',
		newContact: 'neu, neuer Kontakt, neuer Lead',
		cancel: 'löschen, streichen, abbrechen',
		followUp:
			'ruf mich an, ruf mich, rufen Sie mich an, rufen Sie mich, Rückruf, melden Sie sich, melde dich, nachfassen',
		remind: 'erinnere mich, erinner mich, erinnern Sie mich',
		help: 'Hilfe, Befehle',
	},
	labels: {
		name: 'Name',
		firstName: 'Vorname',
		lastName: 'Nachname',
		email: 'E-Mail, Email, Mail',
		phone: 'Telefon, Tel, Handy, Mobil, Telefonnummer, Handynummer',
		tags: 'Tag, Tags, Schlagwort, Schlagworte',
	},
	polite: 'bitte, danke, vielen Dank',
	negations: 'nicht, nie, kein, keinen',
	owners: 'den, Ihren, deinen',
	leadIns: 'an, daran, dass, zu, wegen',
	dates: germanDates,
};
