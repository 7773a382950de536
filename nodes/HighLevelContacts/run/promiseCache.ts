/**
 * Answers that are asked for once in an execution, however many items want them, also side by side. A failure is only
 * that of those who waited for it: another item may have more time, or more tries.
 */
export class PromiseCache<T> {
	private readonly answers = new Map<string, Promise<T>>();

	async get(key: string, ask: () => Promise<T>): Promise<T> {
		const known = this.answers.get(key);
		if (known) return await known;
		const answer = ask();
		this.answers.set(key, answer);
		answer.catch(() => this.answers.delete(key));
		return await answer;
	}
}
