import type { Design } from '../canvas/design.cts';
import { carriers } from './carriers.cts';
import { received } from './received.cts';
import { toSend } from './toSend.cts';

export const conversations: Design[] = carriers.flatMap((carrier) => [
	toSend(carrier),
	received(carrier),
]);
