interface Login {
	data: Record<string, string>;
	/** It has to be renewed before it is used */
	isDue: boolean;
}

const renewals = new Map<string, Promise<unknown>>();

/** Lets one request renew a login, and all others wait for it and read the new one. */
export async function renewalTurn<T>(
	credentialId: string,
	read: () => Promise<Login>,
	send: (data: Record<string, string>, isDue: boolean) => Promise<T>,
): Promise<T> {
	for (;;) {
		const { data, isDue } = await read();
		if (!isDue) return await send(data, false);
		const other = renewals.get(credentialId);
		if (!other) {
			const mine = send(data, true);
			const settled = mine.then(
				() => undefined,
				() => undefined,
			);
			renewals.set(credentialId, settled);
			try {
				return await mine;
			} finally {
				renewals.delete(credentialId);
			}
		}
		await other;
	}
}
