import type { Provider } from '../providers.cts';

/** X2: where failed runs of all workflows are told. */
export const ERROR_LOG = { file: 'shared/x2-error-log.json', name: 'SMS error log (X2)' } as const;

/** X1: one copy for each provider, because a credential cannot be handed to a sub-workflow. */
export const backoffOf = ({ key, label }: Provider) => ({
	file: `${key}/x1-http-with-backoff.json`,
	name: `${label}: HTTP with backoff (X1)`,
});
