import type { Say } from '../../harness/tools/steps.cts';
import { Unexpected } from './stage.cts';

/**
 * The whole of an error is for the terminal. What may stand in the report are sentences of the check and the node,
 * and nothing that HighLevel or a value has put into them.
 */
export function tellError(error: unknown, tell: Say): string {
	const { name, message, description, httpCode } = error as Error & {
		description?: string | null;
		httpCode?: string | null;
	};
	const words = error instanceof Unexpected ? error.words : description;
	tell(`  ✗ ${[message, words].filter(Boolean).join(' ')}`);
	if (error instanceof Unexpected) return message;
	// What the node names in its own sentence comes behind one of these.
	const [sentence = ''] = message.split(/[:"'“([]/);
	const isOfNode = name.startsWith('Node');
	return [isOfNode ? sentence.trim() : name, httpCode].filter(Boolean).join(', ');
}
