import type { Clock } from '../../../shared/transport/clock';
import { isSuccess } from '../outcomes';
import type { Send } from './send';

/** Is told of a write that HighLevel has carried out, and when that was sent. */
export type NoteChange = (
	request: { path: string; body?: object },
	reply: unknown,
	sentAt: number,
) => void;

/** Notes each write that succeeds, also when its answer cannot be read. */
export function noteChanges(next: Send, note: NoteChange, clock: Clock): Send {
	return async (call) => {
		const sentAt = clock.now();
		const sent = await next(call);
		const { outcome } = sent;
		if (call.effect !== 'read' && outcome.kind === 'reply' && isSuccess(outcome.reply))
			note(call.request, outcome.reply.body, sentAt);
		return sent;
	};
}
