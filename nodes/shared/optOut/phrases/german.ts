import { said, type Phrases } from './phrases';

const WRITE =
	'(?:(?:an)?schreib\\w*|anzuschreiben|kontaktier\\w*|text\\w*|belastig\\w*|belaestig\\w*|send\\w*|zu(?:schick|send)\\w*|schick\\w*|simsen?|stor\\w*|nerv\\w*)';
const LISTS =
	'(?:\\p{L}*liste|\\p{L}*verteiler\\p{L}*|datenbank|kartei|system|daten|kontakten?|newsletter|\\p{L}*dienst)';
const MINE =
	'(?:mich|uns|meine (?:handy|telefon|mobil)?nummer|meine (?:handy ?|telefon ?|mobil ?)?(?:nummer|daten|kontaktdaten|kontakt)|meinen (?:kontakt|namen)|diese nummer)';
const TAKE = '(?:nehm\\w*|nimm\\w*|streich\\w*|entfern\\w*|losch\\w*|loesch\\w*|trag\\w*)';

export const german: Phrases = {
	sure: [
		said(
			'(?<!(?:bekomme|bekam|erhalte|erhielt|kriege|habe|hab|kommen|kamen) )keine? (?:weiteren? |eurer? |ihrer? |solchen? |mehr )*{msg}(?: mehr| bitte mehr)',
		),
		said('(?<!(?:bekomme|erhalte|kriege|habe|hab|kommen) )keine? (?:weiteren?|mehr) {msg}'),
		said(
			`(?:mochte|will|wollen|mochten|wunsche)(?: \\p{L}+){0,4} (?:keine? |nicht )(?:\\p{L}+ ){0,3}?(?:{msg}|${WRITE}|kontaktiert|erhalten|bekommen|empfangen)`,
		),
		said(`(?:nicht mehr|nie wieder|nie mehr) (?:zu )?${WRITE}`),
		said(
			`${WRITE} (?:sie |ihr |du )?(?:mir|mich|uns) (?:bitte |endlich )?(?:nicht mehr|nie wieder|nie mehr|nichts mehr|keine|nicht langer)`,
		),
		said(
			'(?:hor|hoer)\\w* (?:(?:sie|bitte|endlich|doch|damit) )*auf (?:(?:mir|mich|uns|mit|den|damit|diese|solche|zu|staendig|standig) )*(?:{msg}|zu \\p{L}+|anzuschreiben|\\p{L}*(?:schreiben|senden|schicken|texten))',
		),
		said(
			'(?:lass|lasst|lassen|las)(?: sie| ihr)? (?:mich|uns) (?:(?:bitte|endlich|einfach|doch|mal) )*in (?:ruhe|frieden)',
		),
		said(`${TAKE} (?:sie |bitte )*${MINE}(?: (?:bitte|raus|heraus|danke|sofort))*$`),
		said(`${TAKE} (?:sie |bitte )*${MINE} (?:bitte )?(?:von|aus|vom)(?: \\p{L}+){0,3}? ${LISTS}`),
		said(
			`(?:(?:mich|meine nummer|bitte)(?: bitte)? )?(?:aus|von|vom)(?: \\p{L}+){0,3}? ${LISTS} (?:nehmen|streichen|loschen|loeschen|entfernen|austragen|zu \\p{L}+)`,
		),
		said('trag\\w* (?:sie )?(?:mich|uns) (?:bitte )?aus'),
		said(`${MINE} (?:bitte )?(?:loschen|loeschen|entfernen|streichen)(?= ?(?:bitte|danke)?$)`),
		said('(?:abbestell\\w*|abgemeldet werden|austragen)'),
		said(`(?:von|vom|aus)(?: \\p{L}+){0,2} (?:{msg}|${LISTS}) (?:abmelden|abzumelden)`),
		said('meld(?:e|en|et)? (?:sie )?(?:mich|uns) (?:bitte )?ab(?= ?(?:bitte|danke|sofort)?$)'),
		said('(?:mochte|will|wollte) mich (?:bitte |gerne? |hiermit )*abmelden$'),
		said('^(?:bitte )?keine {msg}(?: (?:bitte|danke))*$'),
		said(
			'(?:widerruf\\w*|entzieh\\w*)(?: \\p{L}+){0,3} (?:einwilligung|zustimmung|einverstandnis)',
		),
		said('(?:vergiss|vergessen)(?: sie)? meine nummer'),
	],
	maybe: [
		said('(?:abmelden|abmeldung|abzumelden)'),
		said(
			'(?:falsche nummer|kein interesse|hor\\w* auf|reicht jetzt|es reicht|belastigung|kundig\\w* (?:das |mein )?abo)',
		),
		said('keine {msg}$'),
		said(`${WRITE} (?:sie |ihr )?(?:mir|mich|uns) (?:bitte )?nicht`),
		said('(?:zu viele) {msg}'),
	],
	never: [
		said('nicht (?:mit den )?(?:abmelden|aufhoren|abbestell\\w*|losch\\w*|austragen|stopp\\w*)'),
		said(
			'(?:abmelden|abmeldung|abzumelden).*(?:kurs|termin|training|unterricht|schule|stunde|heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
		),
		said(
			'(?:kurs|termin|training|unterricht|schule|stunde|heute|morgen|kind|tochter|sohn).*(?:abmelden|abmeldung|abzumelden)',
		),
		said('(?:kann|konnte|konnen) (?:\\p{L}+ ){0,3}nicht mehr'),
	],
};
