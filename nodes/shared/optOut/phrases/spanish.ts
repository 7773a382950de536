import { said, type Phrases } from './phrases';

const WRITE =
	'(?:mand\\w+|envi\\w+|escrib\\w+|contact\\w+|molest\\w+|text\\w+|mensaje\\w+|spame\\w+)';
const LISTS =
	'(?:listas?|base|sistema|registros?|contactos?|mensajes|sms|textos?|envios?|agenda|datos|grupo|directorio|campanas?)';
const TAKE_ME =
	'(?:quit(?:a|e|en|ar)me|sac(?:a|ar)me|saqu(?:e|en)me|borr(?:a|e|en|ar)me|elimin(?:a|e|en|ar)me|remuev(?:a|e|an)me|remueveme|retir(?:a|e|en|ar)me|dese?scrib\\w+me|bloque(?:e|en)me)';
const MINE = '(?:mi (?:numero|telefono|celular|contacto|nombre)|mis datos|este numero)';
const TAKE = '(?:quit|sac|saqu|borr|elimin|remov|remuev|retir)\\w+';

export const spanish: Phrases = {
	sure: [
		said(
			`(?:ya )?no (?:me |nos |quiero que (?:me |nos )?)?${WRITE} (?:mas|nada|nunca mas|nunca|jamas)`,
		),
		said(`(?:ya )?no (?:me |nos )?${WRITE}(?: (?:mas|ningun|sus|tus|estos|tantos))* {msg}`),
		said(`ya no (?:me|nos) ${WRITE}`),
		said(
			'(?:ya )?no (?:quiero|quisiera|deseo|queremos|deseamos|necesito|autorizo)(?: (?:mas|recibir|sus|tus|que|me|nos|estos|ningun|ninguno|seguir|recibiendo|ser|tener|a|esta|su))*? (?:{msg}|recibir\\w*|recibiendo|escriban|escriba|contacten|manden|envien|molesten|contactad[oa])',
		),
		said('no mas (?:de )?(?:sus |estos )?{msg}|no molest\\w+ mas'),
		said('^(?:por favor )?(?:no|sin) {msg}(?: (?:por favor|porfavor|gracias))*$'),
		said(
			`(?<!no )(?:dej|par|ces|deteng|basta|termin)\\w* (?:ya )?(?:de |con (?:los|sus) )(?:mandar|enviar|escribir|molestar|contactar|textear|mensajear|acosar|recibir|llamar)\\w*`,
		),
		said(
			'(?<!no )(?:dej|par|ces|deteng|basta)\\w* (?:ya )?(?:de |con )?(?:los |sus |estos )?{msg}',
		),
		said(
			'(?:dar|darme|darse|dame|deme|denme|den|doy|quiero|quisiera|deseo|solicit\\w+|pid\\w+|tramit\\w+|favor)(?: \\p{L}+){0,3}? (?:de |la )?baja',
		),
		said(`${TAKE_ME}(?: (?:ya|por favor|porfavor|porfa|gracias|ahora))*$`),
		said(
			`(?:me )?(?:${TAKE_ME}|${TAKE} ${MINE}|(?:quit|saqu|borr|elimin|remuev|retir)\\w+)(?: de)(?: \\p{L}+){0,4}? ${LISTS}`,
		),
		said(`${TAKE} ${MINE}(?: (?:ya|por favor|gracias))*$`),
		said('(?:deja|deje|dejen|dejad|dej\\w+)(?:me|nos) (?:en paz|tranquil\\w+)'),
		said('(?:cancel|anul|deten|par)\\w* (?:(?:la|mi|los|todos|estos|sus|suscripcion|de|a) )*{msg}'),
		said(
			'(?:desuscri|dessuscri|cancelar? (?:la |mi )?suscripcion|anular? (?:la |mi )?suscripcion)\\w*',
		),
		said('(?:revoc|retir)\\w* mi (?:consentimiento|autorizacion|permiso)'),
	],
	maybe: [
		said(`no (?:me|nos) ${WRITE}`),
		said(TAKE_ME),
		said(
			'(?:numero equivocado|no me interesa|no estoy interesad[oa]|ya basta|ya no mas|no molest\\w+|demasiados {msg}|sin {msg})',
		),
	],
	never: [
		said('no (?:(?:me|nos|quiero|se|que) )*(?:dej|par|ces|deteng)\\w* de'),
		said('no (?:(?:me|nos|quiero|se|que) )*(?:den|de|des|dar|darme|dame|deme)? ?(?:de )?baja'),
		said(`no (?:(?:me|nos|quiero|que) )*(?:${TAKE_ME}|quit\\w+|saqu\\w+|borr\\w+|elimin\\w+)`),
	],
};
