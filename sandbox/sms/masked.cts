const SECRET_KEYS =
	/^(secret|signature|token|jwt|code|password|client_secret|access_token|refresh_token|authorization)$/i;

/** A copy with secrets masked at any depth, so that a request can be kept and shown. */
export function masked(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(masked);
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key,
			SECRET_KEYS.test(key) && typeof inner !== 'object' ? '***' : masked(inner),
		]),
	);
}
