import { isMistyped } from './mistyped';
import { DOUBT, THREAT, english } from './phrases/english';
import { french } from './phrases/french';
import { german } from './phrases/german';
import { spanish } from './phrases/spanish';
import { clausesOf, plainWords } from './plainWords';
import {
	ALONE,
	MAYBE_WORDS,
	START_WORDS,
	STOP_WORDS,
	STRONG,
	isBeside,
	isMessageWord,
	isPolite,
} from './words';

/** Whether who wrote a text wants no more of them. `maybe` is for a person to find out. */
export type OptOut = 'stop' | 'maybe' | 'no';

/** In a text of more words, what is found may be about anything. */
const MOST_WORDS = 40;

/** How many words may follow STOP. */
const WORDS_AFTER = 3;

/** A reaction repeats a message of ours, with its STOP. */
const REACTION =
	/^\s*(?:(?:liked|loved|disliked|emphasi[sz]ed|questioned|laughed at|reacted \S+ to)\s+(?:an?\s+(?:message|image)|["“”«„'])|(?:a (?:aimé|adoré)|ha reaccionado|le gustó)\b)/iu;

const FORBIDDEN = /[🛑🚫⛔🔕]/u;

/** After STOP it is a place, a time, or something else than texts. */
const ELSEWHERE = new Set(
	'by,at,in,into,over,off,for,near,around,on,and,or,when,if,before,after,until,till,here,there,sign,signs,light,lights,watch,gap,motion,loss,order,payment,what,where,next,between,outside,downtown,home,along,past,through,with,work,a,an,monday,tuesday,wednesday,thursday,friday,saturday,sunday,tomorrow,tonight,later,sometime,anytime,soon,first,because,as,him,her,them,am,pm,bus,somewhere,anywhere,short,dead,motion,is,was,the,my'.split(
		',',
	),
);

const PHRASES = [english, french, spanish, german];

/**
 * Whether a text says, in any reasonable words, that no more texts are wanted (47 CFR 64.1200(a)(10)): in English, French,
 * Spanish or German, and by the single words of more languages, whichever language is spoken.
 */
export function readOptOut(text: string): OptOut {
	if (REACTION.test(text)) return 'no';
	const words = plainWords(text);
	if (words === '') return FORBIDDEN.test(text) ? 'maybe' : 'no';
	if (isOptIn(text)) return 'no';
	if (isStopWords(words)) return 'stop';
	if (MAYBE_WORDS.has(words)) return 'maybe';
	const verdicts = clausesOf(text).map((clause) => ofClause(clause, isShouted(text)));
	if (verdicts.includes('stop')) return words.split(' ').length <= MOST_WORDS ? 'stop' : 'maybe';
	return verdicts.includes('maybe') ? 'maybe' : 'no';
}

/** In three ways to say it, beside the single words. */
const OPT_IN = [
	/^(?:(?:please|pls|ok|yes|hi|hello|you|u|can|may|now|i|want|to|start|resume|continue) )*(?:text|texting|texts|message|messaging|messages|contact|sending|send) (?:me )?(?:(?:texts?|messages?|sms) )?again(?: please| pls| thanks)?$/,
	/^(?:(?:please|pls|ok|yes) )*(?:start|resume|restart) (?:texting|messaging|sending)(?: me)?(?: (?:texts|messages|sms))?(?: please| pls)?$/,
	/^(?:(?:please|pls|ok|yes) )*(?:sign|opt|put) me (?:back )?(?:up|in|on)(?: again| the list| your list)?(?: please| pls)?$/,
];

/** Whether a text allows texts again: START, UNSTOP and the like, beside nothing that changes it. */
export function isOptIn(text: string): boolean {
	const words = plainWords(text);
	return hasOnly(words, START_WORDS, isPolite) || OPT_IN.some((pattern) => pattern.test(words));
}

/** Whether a text is a word that ends all texts, beside nothing that changes it: STOP, BAJA por favor, stpo. */
export function isStopWord(text: string): boolean {
	return isStopWords(plainWords(text));
}

function isStopWords(words: string): boolean {
	return (
		ALONE.has(words) ||
		hasOnly(words, STOP_WORDS, isPolite) ||
		hasOnly(words, STRONG, isBeside) ||
		STRONG.has(words.replaceAll(' ', '')) ||
		isMistyped(words)
	);
}

/** Whether there is one of these words, and beside it only what changes nothing. */
function hasOnly(words: string, wanted: Set<string>, changesNothing: (word: string) => boolean) {
	if (wanted.has(words)) return true;
	const all = words.split(' ');
	return (
		all.some((word) => wanted.has(word)) &&
		all.every((word) => wanted.has(word) || changesNothing(word))
	);
}

function ofClause(clause: string, isStopShouted: boolean): OptOut {
	if (hasOnly(clause, STRONG, isBeside)) return 'stop';
	const says = (kind: 'sure' | 'maybe' | 'never') =>
		PHRASES.some((phrases) => phrases[kind].some((pattern) => pattern.test(clause)));
	if (says('never')) return THREAT.test(clause) ? 'maybe' : 'no';
	const first = afterStop(clause, isStopShouted);
	if (says('sure') || first === 'stop') {
		return DOUBT.some((pattern) => pattern.test(clause)) ? 'maybe' : 'stop';
	}
	return first === 'maybe' || says('maybe') ? 'maybe' : 'no';
}

/** STOP first, and a few words after it. */
function afterStop(clause: string, isStopShouted: boolean): OptOut {
	const words = clause.split(' ');
	const start = words.findIndex((word) => !isPolite(word));
	if (words[start] !== 'stop') return 'no';
	const after = words.slice(start + 1);
	const [next = ''] = after;
	if (next.endsWith('ing') && !isMessageWord(next)) return 'no';
	if (ELSEWHERE.has(next)) return 'no';
	if (after.length <= WORDS_AFTER || isStopShouted) return 'stop';
	return after.length <= 2 * WORDS_AFTER ? 'maybe' : 'no';
}

/** STOP in capitals, in a text that has others. */
function isShouted(text: string): boolean {
	return /(?<!\p{L})STOP(?!\p{L})/u.test(text) && /\p{Ll}/u.test(text);
}
