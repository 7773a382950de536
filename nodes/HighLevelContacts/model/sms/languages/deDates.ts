import type { DateWords } from './dateWords';

export const germanDates: DateWords = {
	locale: 'de',
	weekdays: '',
	shortWeekdays: 'mo=1, di=2, mi=3, do=4, fr=5, sa=6',
	notNames: 'die, mit, son, sun, sat, mon, wed, tue, don, fre, Montage, Montagen, Sorgen, borgen',
	before:
		'bis, bis zum, am, vor, vor dem, spätestens, spätestens am, fällig am, diesen, diese, dieses, für, für den, zum, ab, den',
	onDay: 'am, bis, bis zum',
	onNumber: 'am, bis, bis zum, zum, spätestens am, vor dem, den, für den',
	dayNumber: 'both',
	ordinal: '.',
	at: 'um, gegen, ab, bis, vor, nach, so gegen, ca, circa, spätestens, spätestens um',
	during: 'am, diesen, in der',
	next: 'nächsten, nächste, nächster, nächstes, kommenden, kommende, kommender',
	of: '',
	today: 'heute',
	tomorrow: 'morgen, mrgn, mrg',
	dayAfterTomorrow: 'übermorgen, uebermorgen',
	tonight: 'heute Abend, heut Abend, heute Nacht',
	within: 'in, binnen, innerhalb von',
	fromNow: '',
	from: 'ab',
	afterDay: 'in',
	numbers:
		'ein/eine/einem/einer, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf',
	fractions:
		'einer halben=0.5, ner halben=0.5, eine halbe=0.5, halbe=0.5, halben=0.5, anderthalb=1.5, eineinhalb=1.5, zweieinhalb=2.5',
	andHalf: '',
	units: {
		minutes: 'Minute, Minuten, Min',
		hours: 'Stunde, Stunden, Std, h',
		days: 'Tag, Tage, Tagen',
		weeks: 'Woche, Wochen, Wo',
		fortnights: '',
		months: 'Monat, Monate, Monaten',
	},
	parts: {
		morning: 'früh, vormittag, vormittags, morgens, vorm, frueh',
		noon: 'mittag, mittags',
		afternoon: 'nachmittag, nachmittags, nachm',
		evening: 'abend, abends',
	},
	closing: 'Feierabend',
	oClock: 'Uhr, h',
	minutesBefore:
		'halb=-30, viertel nach=15, viertel vor=-15, dreiviertel=-15, fünf nach=5, zehn nach=10, zwanzig nach=20, fünf vor=-5, zehn vor=-10, zwanzig vor=-20, kurz nach=0',
	minutesAfter: '',
	between: 'zwischen, von',
	to: 'bis, und',
	dayFirst: true,
	doubt: {
		negations:
			'nicht, nie, niemals, kein, keine, keinen, außer, ausser, nur nicht, statt, anstatt, ohne, weder',
		noNegations: 'nicht vergessen, vergiss nicht, nicht später als, kein Problem, keine Eile',
		before:
			'Tag, Abend, jeden, jede, jedes, jeweils, letzten, letzte, letzter, vorigen, vergangenen, seit, Ende, Anfang, Mitte, nach, nach dem, ersten, zweiten, dritten, der erste, oder, entweder, irgendwann, Tag vor, Abend vor, ab und zu, alle, übernächsten, übernächste, viertel',
		after:
			'oder, bzw, vor, nach, falls, wenn, geht nicht, nicht, vielleicht, des, UTC, MEZ, GMT, dann',
		anywhere:
			'Tagesende, Arbeitsende, Ende des Tages, nach der Arbeit, vor der Arbeit, nach der Schule, nach Feierabend, vor Feierabend, im Laufe des Tages, tagsüber, gestern, vorgestern, Woche, Wochen, Monat, Monats, Monate, Monaten, Jahr, Jahres, Jahre, Wochenende, Wochenendes, Mitternacht, Weihnachten, Heiligabend, Ostern, Pfingsten, Silvester, Neujahr, Quartal, täglich, wöchentlich, monatlich, jährlich, montags, dienstags, mittwochs, donnerstags, freitags, samstags, sonntags, werktags, Werktage, Werktagen, Arbeitstage, Arbeitstagen, KW, nachts, jeden Tag, neulich, übernächsten, übernächste, Sonnabend, viertel',
		alone:
			'asap, sofort, jetzt, gleich, später, bald, demnächst, irgendwann, schnellstmöglich, umgehend',
		events:
			'Mittagessen, Frühstück, Abendessen, Abendbrot, Kaffee, Dienstschluss, Ladenschluss, Geschäftsschluss, Sonnenaufgang, Sonnenuntergang, Schließung, Öffnung, Pause',
		or: 'oder, bis, und',
		last: 'mo, di, mi, do, fr, sa',
		quantities:
			'paar, ein paar, einige, einigen, mehrere, mehreren, halbe, halben, diese, pro, jede',
		inMonth: 'im, Ende, Anfang, Mitte, bis, ab, seit, vor, nach, diesen, nächsten',
		greetings: 'guten, gute, schönen',
	},
};
