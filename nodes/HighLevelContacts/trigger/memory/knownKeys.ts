import { unpack, KEY_LENGTH, MOST_REMEMBERED, shortDigest } from './digest';

export const MOST_KEYS = MOST_REMEMBERED / KEY_LENGTH;

/** Those that came first are at the front. */
export class KnownKeys {
	private readonly keys: Set<string>;

	constructor(
		packed = '',
		private readonly most = MOST_KEYS,
	) {
		this.keys = new Set(unpack(packed, KEY_LENGTH));
	}

	has(id: string): boolean {
		return this.keys.has(shortDigest(id));
	}

	add(id: string): void {
		this.keys.add(shortDigest(id));
	}

	/** Makes room, if there is too little, by forgetting what came first and is not there any more. */
	keepAll(present: Iterable<string>): void {
		let surplus = this.keys.size - this.most;
		if (surplus <= 0) return;
		const needed = new Set([...present].map((id) => shortDigest(id)));
		for (const key of this.keys) {
			if (surplus <= 0) return;
			if (!needed.has(key) && this.keys.delete(key)) surplus -= 1;
		}
	}

	pack(): string {
		return [...this.keys].slice(-this.most).join('');
	}
}
