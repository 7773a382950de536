import { plainWords } from './plainWords';

const setOf = (...lists: string[]) =>
	new Set(lists.flatMap((list) => list.split(',')).map((word) => plainWords(word)));

/** Ends all texts, also in a sentence beside others, and beside words that change nothing. */
export const STRONG = setOf(
	'stop, stopall, unsubscribe, unsub, unsubscribed, optout, optingout, stopp',
	'desabonner, desabonnez, desabonnement, desinscrire, desinscription, desinscrivez',
	'abmelden, abbestellen, стоп, отписаться',
);

/**
 * Ends all texts as the whole text, please and thanks aside; in a sentence it could be about anything. The first line holds what
 * carriers and providers act on (CTIA Messaging Principles, Twilio, AWS, 47 CFR 64.1200(a)(10)).
 */
const WEAK = setOf(
	'end, quit, revoke, remove, desist, exit, halt, cease, arret, fin',
	'arrete, arretez, arreter, stopper, stoppez, desabonne, desinscris, cessez',
	'baja, alto, parar, pare, paren, detener, detengan, detenga, detente, finalizar, desuscribir, desuscribirme, desuscribirse, anular suscripcion',
	'remover, sair, descadastrar, descadastre, cancellami, disiscrivi, disiscrivimi, disiscrizione, fermare, rimuovimi',
	'abmeldung, austragen, ende, aufhoren, stoppen, afmelden, uitschrijven, afmeld, slut, avsluta, avregistrera, avmeld, afmelding',
	'wypisz, wypisz mnie, rezygnuje, iptal, durdur, huy, ngung, dung, tigil, hinto, sispann',
	'отписка, отпишите, отпиши, отпишись, отмена подписки, відписатися, відписка, στοπ',
	'ايقاف, توقف, إيقاف, הסר, הסרה, עצור, 停止, 退订, 退訂, 取消订阅, 取消訂閱, 配信停止, 解除, ストップ, 중지, 수신거부, 스톱, रोको, रोकें',
);

export const STOP_WORDS = new Set([...STRONG, ...WEAK]);

/** Counts as the whole text only, because beside other words it is about something else: please cancel. */
export const ALONE = setOf('cancel');

/** As the whole text it may mean that no texts are wanted. */
export const MAYBE_WORDS = setOf(
	'td, please cancel, cancel please, cancelar, cancela, cancele, annuler, annulez, resilier, kundigen, para, salir, basta, enough, leave, out, block, blocked, spam, scam, stops, stopping, stopped, stp, no more, no mas, nicht mehr, not interested, pas interesse, pas interessee, no me interesa, kein interesse, wrong number, wrong person, mauvais numero, faux numero, numero equivocado, falsche nummer, go away, dnd, dnc, отмена, cancella',
);

/** Allows texts again. YES does not: it answers any question. */
export const START_WORDS = setOf(
	'start, unstop, resubscribe, subscribe, optin, resume, restart, reprendre, reabonner, reabonnez, reabonnement, reinscrire, alta, comenzar, empezar, reanudar, iniciar, anmelden, starten, старт, подписаться',
);

/** What messages are called. */
export const MESSAGES =
	'texts?|txts?|sms|smses|mms|msgs?|messages?|messaging|texting|notifications?|alerts?|promos?|promotions?|promotional|marketing|ads?|adverts?|advertising|advertisements?|spam|reminders?|updates?|newsletters?|broadcasts?|solicitations?|communications?|textos?|envois?|pubs?|publicites?|alertes?|rappels?|mensajes?|mensajitos?|msjs?|avisos?|publicidad|promociones|recordatorios?|nachrichten|nachricht|meldungen|werbung|kurznachrichten|werbenachrichten|textnachrichten|benachrichtigungen';

const MESSAGE = new RegExp(`^(?:${MESSAGES})$`);

/** Changes nothing beside a command, in whatever language. */
const POLITE = setOf(
	'please, pls, plz, pleas, plse, kindly, thanks, thank, thankyou, thx, ty, now, ok, okay, hi, hello, hey, sir, madam, maam, immediately, asap, all, forever, already, again, me, you',
	'svp, stp, sil, s, il, vous, te, plait, merci, bonjour, maintenant, tout, tous, toutes, moi, me',
	'por, favor, porfavor, porfa, gracias, hola, ya, todo, todos, ahora, bitte, danke, hallo, sofort, jetzt, mich',
	'пожалуйста, спасибо, смс, все, меня, mnie, prosze, favore, grazie, obrigado, obrigada, alsjeblieft, bedankt, tack, takk, tak',
);

/** Changes nothing beside a word that can hardly mean anything else. */
const BESIDE = setOf(
	'everything, anymore, just, really, seriously, permanently, immediatly, the, these, those, this, of, your, ur, my, any, further, future, from, us, u, guys, said, do, get, no, yes, bye, goodbye, sorry, service, subscription, number, phone, cell, mobile, not, interested, fucking, fuckin, fuck, damn, bloody, freaking, ffs, wtf, omg, reply',
	'les, vos, ces, ca, de, des, d, mes, m, je, veux, voudrais, souhaite, a, aux, se, definitivement, los, las, sus, estos, el, quiero, deseo, alle, alles, die, diese, den, vom, von, endlich, mal, сообщения',
);

export function isPolite(word: string): boolean {
	return POLITE.has(word) || MESSAGE.test(word) || /^\p{N}+$/u.test(word);
}

export function isBeside(word: string): boolean {
	return BESIDE.has(word) || isPolite(word);
}

export function isMessageWord(word: string): boolean {
	return MESSAGE.test(word);
}
