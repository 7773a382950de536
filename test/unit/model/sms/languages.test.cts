import { LANGUAGES } from '../../../../nodes/HighLevelContacts/model/sms/languages';
import { fold } from '../../../../nodes/HighLevelContacts/model/sms/fold';
import { due, read, told } from './reading.cts';

describe.each([
	[
		'fr',
		[
			['TACHE appeler Bob demain', 'appeler Bob', '2026-11-19 09:00'],
			['TÂCHE : appeler Bob avant le 5 décembre à 15h30', 'appeler Bob', '2026-12-05 15:30'],
			['tâche appeler Bob vendredi prochain', 'appeler Bob', '2026-11-20 09:00'],
			['tache appeler Bob dans trois jours', 'appeler Bob', '2026-11-21 09:00'],
			['tache appeler Bob la semaine prochaine', 'appeler Bob', '2026-11-23 09:00'],
			['tâche appeler Bob lundi matin', 'appeler Bob', '2026-11-23 09:00'],
			['tâche appeler Bob ce soir', 'appeler Bob', '2026-11-18 19:00'],
			['tâche appeler Bob le 1er décembre', 'appeler Bob', '2026-12-01 09:00'],
			['tâche appeler Bob le 05/12 à 9h', 'appeler Bob', '2026-12-05 09:00'],
			['tâche appeler Bob après-demain à 14 h', 'appeler Bob', '2026-11-20 14:00'],
			['Rappelez-moi demain à 15h', 'Rappelez-moi', '2026-11-19 15:00'],
		],
	],
	[
		'de',
		[
			['Aufgabe Bob anrufen morgen um 15 Uhr', 'Bob anrufen', '2026-11-19 15:00'],
			['AUFGABE: Bob anrufen bis nächsten Freitag', 'Bob anrufen', '2026-11-20 09:00'],
			['Aufgabe Bob anrufen am 5. Dezember', 'Bob anrufen', '2026-12-05 09:00'],
			['Aufgabe Bob anrufen 5.12. um 9 Uhr', 'Bob anrufen', '2026-12-05 09:00'],
			['Aufgabe Bob anrufen am 05.12.2027', 'Bob anrufen', '2027-12-05 09:00'],
			['Aufgabe Bob anrufen in zwei Wochen', 'Bob anrufen', '2026-12-02 09:00'],
			['Aufgabe Bob anrufen heute Abend', 'Bob anrufen', '2026-11-18 19:00'],
			['Aufgabe Preis 5.12 prüfen', 'Preis 5.12 prüfen', '2026-11-19 09:00'],
			['Bitte rufen Sie mich morgen früh an', 'Rufen Sie mich an', '2026-11-19 09:00'],
			['Erinnere mich am Montag an die Rechnung', 'Die Rechnung', '2026-11-23 09:00'],
		],
	],
	[
		'es',
		[
			['Tarea llamar a Bob mañana a las 3', 'llamar a Bob', '2026-11-19 15:00'],
			['TAREA: llamar a Bob el viernes que viene', 'llamar a Bob', '2026-11-20 09:00'],
			['tarea llamar a Bob el 5 de diciembre', 'llamar a Bob', '2026-12-05 09:00'],
			['tarea llamar a Bob en dos semanas', 'llamar a Bob', '2026-12-02 09:00'],
			['tarea llamar a Bob mañana por la mañana', 'llamar a Bob', '2026-11-19 09:00'],
			['Por favor llámame mañana por la tarde', 'Llámame', '2026-11-19 15:00'],
			['Recuérdame pagar el lunes', 'Pagar', '2026-11-23 09:00'],
		],
	],
])('tasks in %s', (language, rows) => {
	it.each(rows)('%j', (text = '', title, expected) => {
		expect([read(text, { language }).title, due(text, { language })]).toEqual([title, expected]);
	});
});

it.each([
	['fr', 'FAIT 2', { command: 'done', taskNumber: 2 }],
	['fr', 'terminé n° 2', { command: 'done', taskNumber: 2 }],
	['fr', 'liste svp', { command: 'list' }],
	['fr', 'annuler 2', { command: 'cancel', taskNumber: 2 }],
	['fr', 'Nouveau rendez-vous possible ?', { command: 'text' }],
	['fr', 'NOUVEAU Ada Lovelace', { command: 'new', firstName: 'Ada', lastName: 'Lovelace' }],
	['fr', 'nom : Dupont, prénom : Marie', { command: 'new', name: 'Marie Dupont' }],
	['fr', 'ne me rappelez pas', { command: 'text' }],
	['fr', 'aide', { command: 'help' }],
	['de', 'erledigt 3', { command: 'done', taskNumber: 3 }],
	['de', 'Liste bitte', { command: 'list' }],
	['de', 'Neu Ada Lovelace', { command: 'new', name: 'Ada Lovelace' }],
	['de', 'Vorname: Ada Name: Lovelace', { command: 'new', name: 'Ada Lovelace' }],
	['de', 'ruf mich nicht an', { command: 'text' }],
	['es', 'HECHO 2', { command: 'done', taskNumber: 2 }],
	['es', 'mis tareas', { command: 'list' }],
	[
		'es',
		'nombre: Ana García correo: ana@example.com',
		{ command: 'new', email: 'ana@example.com' },
	],
	['es', 'no me llame', { command: 'text' }],
])('%s: %j', (language, text, expected) =>
	expect(told(text, { language })).toMatchObject(expected),
);

it.each(Object.keys(LANGUAGES))('%s understands English and the carriers, too', (language) => {
	expect(due('TASK call Bob tomorrow at 3pm', { language })).toBe('2026-11-19 15:00');
	expect(told('DONE 2', { language })).toEqual({ command: 'done', taskNumber: 2 });
	expect(told('STOP', { language })).toEqual({ command: 'stop' });
});

it.each(Object.entries(LANGUAGES))('%s has no word for two commands', (_, { commands }) => {
	const words = Object.entries(commands).flatMap(([command, list]) =>
		list.split(',').map((word) => `${fold(word.trim())} (${command})`),
	);
	const plain = words.map((word) => word.replace(/ \(\w+\)$/, ''));
	expect(plain.filter((word, place) => plain.indexOf(word) !== place)).toEqual([]);
});
