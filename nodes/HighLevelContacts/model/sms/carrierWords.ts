/**
 * Words that carriers and providers act on, whatever the language of the conversation. They count only when they
 * are the whole text.
 */

/**
 * Ends all texts. The first six are the carriers' own (CTIA Messaging Principles, as Twilio and with it HighLevel
 * apply them), REVOKE and OPT OUT are named beside them by the FCC's rule of 2025 (47 CFR 64.1200(a)(10)), and
 * ARRET is what Canadian carriers and Twilio take.
 */
export const STOP_WORDS = [
	'stop',
	'stopall',
	'unsubscribe',
	'cancel',
	'end',
	'quit',
	'stop all',
	'revoke',
	'optout',
	'opt out',
	'arret',
	'arrete',
];

/**
 * Allows texts again. Carriers take YES, too, but only from those who have opted out before; here it would turn
 * the answer to any question into consent.
 */
export const START_WORDS = ['start', 'unstop'];

export const HELP_WORDS = ['help', 'info'];
