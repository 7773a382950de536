import type { Part, Stop } from '../canvas/design.cts';
import { conf } from '../parts/config.cts';
import { when } from '../parts/logic.cts';
import { respond, webhook } from '../parts/triggers.cts';

/**
 * Salesmsg signs nothing, so the address holds a secret, and without one in Config everything is refused. Who knows
 * it is answered at once, since Salesmsg sends again what is answered late.
 */
export const guard = (path: string): Part[] => [
	webhook('Salesmsg Event', { path, answers: 'responseNode' }),
	when(
		'Secret Right?',
		`${conf('webhookSecret')} !== '' && $json.query.secret === String(${conf('webhookSecret')})`,
	),
	respond('Take It', 200, '={{ JSON.stringify({ received: true }) }}'),
	respond(
		'Refuse',
		401,
		'={{ JSON.stringify({ error: "The secret in the address is not the one in Config, or Config has none." }) }}',
	),
];

/** The design's parts also hold Config. What follows begins after *Take It*. */
export const guardLines: Stop[][] = [
	['Salesmsg Event', 'Config', 'Secret Right?', 'Take It'],
	[['Secret Right?', 1], 'Refuse'],
];
