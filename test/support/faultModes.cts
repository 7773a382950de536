import type { FaultRule } from '../../sandbox/index.cts';

/** Every fault mode of the sandbox that can hit a write. */
export const FAULT_MODES: Array<[string, FaultRule]> = [
	['connection reset before it was applied', { kind: 'reset', phase: 'before' }],
	['connection reset after it was applied', { kind: 'reset', phase: 'after' }],
	['500 before it was applied', { kind: 'status', status: 500, phase: 'before' }],
	['500 after it was applied', { kind: 'status', status: 500, phase: 'after' }],
	['gateway page 502 before it was applied', { kind: 'html', status: 502, phase: 'before' }],
	['gateway page 502 after it was applied', { kind: 'html', status: 502, phase: 'after' }],
	['empty 503 after it was applied', { kind: 'empty', status: 503, phase: 'after' }],
	['no answer in time', { kind: 'slow', phase: 'after', delayMs: 1600, realDelay: true }],
	['429', { kind: 'rateLimited' }],
];

/** A window that is never empty, and short, because a refusal closes the gate for the rest of it. */
export const UNLIMITED = { max: 100_000, intervalMs: 20 };

/** Options of the node that outlast faults on a third of the requests; the time-out passes in a little more than a second. */
export const PATIENT = { maxRetries: 20, timeout: 120 };
