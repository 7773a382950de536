import { isNear } from '../values/typo';
import { START_WORDS, STRONG, isPolite } from './words';

/** Words that look like STOP and are others. */
const NO_STOP = new Set(
	'top,tops,shop,shops,step,steps,stow,stomp,strop,slop,swop,atop,stoup,stops,stp,sto,sop,spot,post,pots,opts,stoop,story'.split(
		',',
	),
);

/**
 * Whether it is a word that ends texts, mistyped, and nothing beside it but please and the like: stpo, sotp, st0p, unsuscribe.
 *
 * @param words in the form of `plainWords`
 */
export function isMistyped(words: string): boolean {
	const [word, ...others] = words.split(' ').filter((one) => !isPolite(one));
	if (word === undefined || others.length > 0) return false;
	return isLikeStop(word) || isLikeLonger(word);
}

/** Letters swapped, doubled, one too many, or a sign that looks like the letter. */
function isLikeStop(word: string): boolean {
	if (NO_STOP.has(word)) return false;
	const plain = word.replaceAll('0', 'o').replaceAll('5', 's').replaceAll('$', 's');
	const single = plain.replace(/(\p{L})\1+/gu, '$1');
	if (single === 'stop' || SWAPPED.has(single)) return true;
	// One letter too many, somewhere behind the first: sytop, stopl.
	const places = Array.from(plain, (_, place) => plain.slice(0, place) + plain.slice(place + 1));
	return plain.length === 5 && plain.startsWith('s') && places.includes('stop');
}

const SWAPPED = new Set(['tsop', 'sotp', 'stpo']);

function isLikeLonger(word: string): boolean {
	if (START_WORDS.has(word) || /^(?:re|pre|in)?su[bs]/.test(word)) return false;
	return [...STRONG].some(
		(meant) => meant.length >= 6 && word[0] === meant[0] && isNear(word, meant),
	);
}
