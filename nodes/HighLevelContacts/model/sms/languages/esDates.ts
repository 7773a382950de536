import type { DateWords } from './dateWords';

export const spanishDates: DateWords = {
	locale: 'es',
	weekdays: 'lun=1, mie=3, jue=4, sab=6',
	shortWeekdays: '',
	notNames: 'son, sun, sat, mon, manzana, manzanas, mates, jueces, salado, partes, banana',
	before:
		'el, para el, antes del, antes de, hasta el, hasta, para, a más tardar el, este, la, esta, desde el, a partir del, del, el día, para la, a partir de',
	onDay: 'el, del',
	onNumber: 'el, el día, para el, antes del, hasta el, a más tardar el, del',
	dayNumber: 'lead',
	ordinal: 'º, ro, ero',
	at: 'a las, a la, sobre las, a eso de las, como a las, tipo, antes de las, después de las, para las, hacia las, desde las, a partir de las',
	during: 'por la, de la, al, a, esta, este, en la, del, a la',
	next: 'próximo, próxima, que viene, que entra',
	of: 'de, del',
	today: 'hoy',
	tomorrow: 'mañana',
	dayAfterTomorrow: 'pasado mañana',
	tonight: 'esta noche',
	within: 'en, dentro de',
	fromNow: '',
	from: 'a partir de',
	afterDay: '',
	numbers:
		'un/una/uno, dos/un par de, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce',
	fractions: 'media=0.5',
	andHalf: 'y media',
	units: {
		minutes: 'minuto, minutos, min',
		hours: 'hora, horas, h, hrs',
		days: 'día, días',
		weeks: 'semana, semanas',
		fortnights: '',
		months: 'mes, meses',
	},
	parts: {
		morning: 'mañana, madrugada',
		noon: 'mediodía, medio día',
		afternoon: 'tarde',
		evening: 'noche',
	},
	closing: '',
	oClock: 'h, horas, hs, hrs',
	minutesBefore:
		'cuarto para las=-15, un cuarto para las=-15, diez para las=-10, cinco para las=-5',
	minutesAfter:
		'y media=30, y cuarto=15, menos cuarto=-15, y diez=10, y veinte=20, menos diez=-10, menos veinte=-20, menos cinco=-5, y cinco=5, y pico=0',
	between: 'entre, entre las, de, de las, desde las',
	to: 'a, y, hasta, a las, y las, hasta las',
	dayFirst: true,
	doubt: {
		negations:
			'no, nunca, ni, excepto, menos, salvo, tampoco, en vez de, en lugar de, jamás, imposible',
		noNegations:
			'no olvidar, no olvides, no te olvides, no se olvide, no más tarde, no hay problema, no hay prisa, menos cuarto, menos diez, menos veinte, menos cinco',
		before:
			'día, el día, noche, todos los, todas las, cada, desde, fin de, fines de, finales de, principios de, mediados de, después del, después de, primer, segundo, tercer, último, o, u, ya sea, cualquier, pasado, la víspera de, de hoy en, un',
		after:
			'o, u, pasado, pasada, no, si, en ocho, en quince, antes, después, quizás, ni, utc, gmt, tampoco, en adelante',
		anywhere:
			'fin del día, final del día, después del trabajo, antes del trabajo, después de clases, después de la escuela, durante el día, ayer, anteayer, antier, anoche, semana, semanas, mes, meses, año, años, quincena, fin de semana, finde, medianoche, navidad, nochebuena, nochevieja, año nuevo, pascua, semana santa, reyes, hace, diario, diariamente, semanal, mensual, todos los días, cada día, días hábiles, trimestre, los lunes, los martes, los miércoles, los jueves, los viernes, los sábados, los domingos, ocho días, víspera',
		alone: 'asap, ahora, ahorita, luego, más tarde, pronto, enseguida, ya mismo, cuanto antes',
		events:
			'almuerzo, comida, cena, desayuno, merienda, cierre, apertura, amanecer, anochecer, atardecer, alba, recreo',
		or: 'o, a, y, u',
		last: 'mar, vie, dom',
		quantities:
			'unos, unas, pocos, pocas, varios, varias, media, estos, estas, próximos, próximas, por',
		inMonth:
			'en, a finales de, finales de, a principios de, principios de, a mediados de, mediados de, fin de, para, antes de, después de, desde, hasta, de',
		greetings: 'buenos, buenas, buena',
	},
};
