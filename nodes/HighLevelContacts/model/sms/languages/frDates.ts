import type { DateWords } from './dateWords';

export const frenchDates: DateWords = {
	locale: 'fr',
	weekdays: 'lun=1, ven=5',
	shortWeekdays: 'dim=7',
	notNames: 'mon, son, sat, sun, domain, remain',
	before:
		"le, pour le, avant le, avant, d'ici, d'ici le, d'ici à, jusqu'au, jusqu'à, pour, ce, la, dès, à partir du, du",
	onDay: "le, jusqu'au, avant le, pour le",
	onNumber: "le, avant le, pour le, jusqu'au, d'ici le",
	dayNumber: 'lead',
	ordinal: 'er',
	at: 'à, vers, avant, après, dès, à partir de, aux environs de, vers les',
	during: "le, ce, cet, cette, dans la, dans l', en, du, de l', au",
	next: 'prochain, prochaine, qui vient',
	of: 'de',
	today: "aujourd'hui, aujourdhui, auj, ajd",
	tomorrow: 'demain, dem',
	dayAfterTomorrow: 'après-demain',
	tonight: 'ce soir',
	within: "dans, sous, en, d'ici",
	fromNow: '',
	from: 'à partir de',
	afterDay: '',
	numbers:
		'un/une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze',
	fractions: 'une demi=0.5, une demie=0.5, demi=0.5, 1/2=0.5',
	andHalf: 'et demie, et demi',
	units: {
		minutes: 'minute, minutes, min, mn',
		hours: 'heure, heures, h',
		days: 'jour, jours, j',
		weeks: 'semaine, semaines, sem',
		fortnights: '',
		months: 'mois',
	},
	parts: {
		morning: 'matin, matinée',
		noon: 'midi',
		afternoon: 'après-midi, aprem, aprèm',
		evening: 'soir, soirée',
	},
	closing: '',
	oClock: 'h, heures, heure',
	minutesBefore: '',
	minutesAfter:
		'et demie=30, et demi=30, et quart=15, moins le quart=-15, moins quart=-15, trente=30, quinze=15',
	between: 'entre, de',
	to: 'à, et, jusqu’à',
	dayFirst: true,
	doubt: {
		negations:
			'pas, ni, sauf, jamais, non, hors, excepté, plutôt que, au lieu de, impossible, annulé',
		noNegations:
			"n'oublie pas, n'oubliez pas, ne pas oublier, pas oublier, pas plus tard que, pas de souci, pas de problème",
		before:
			'jour, le jour, soir, tous les, toutes les, chaque, depuis, fin, début, mi, milieu de, courant, après, dernier, un, premier, deuxième, troisième, vers le, la veille de, avant-veille de, passé, au-delà de, ou, soit, fin de',
		after:
			'ou, dernier, dernière, passé, passée, en huit, en quinze, matin ou, sinon, si, heure de, au plus tôt, pas, non, impossible, et demi, gmt, utc',
		anywhere:
			'fin de journée, fin de matinée, fin de soirée, fin d’après-midi, début d’après-midi, début de matinée, après le travail, après les cours, heures de bureau, dans l’heure, dans la journée, hier, avant-hier, semaine, semaines, mois, ans, année, week-end, weekend, we, quinzaine, minuit, noël, pâques, toussaint, nouvel an, saint-valentin, il y a, un an, hebdo, quotidien, mensuel, trimestre, jours ouvrés, tous les jours, chaque jour, lundis, mardis, mercredis, jeudis, vendredis, samedis, dimanches, veille, lendemain',
		alone:
			'asap, dès que possible, maintenant, tout de suite, plus tard, bientôt, tantôt, au plus vite',
		events:
			'déjeuner, petit-déjeuner, petit déj, dîner, souper, goûter, fermeture, ouverture, aube, aurore, lever du jour, tombée de la nuit, coucher du soleil, pause',
		or: 'ou, à, et',
		last: 'mar, mer, jeu, dim',
		quantities: 'quelques, plusieurs, demi, une demi, ces, les, par, prochaines, prochains',
		inMonth: "en, fin, début, mi, courant, d'ici, avant, après, depuis, pour, dès, au mois de, de",
		greetings: 'bon, bonne, bel',
	},
};
