import { createHash } from 'node:crypto';

const digest = (words: string[]): Buffer => createHash('sha256').update(words.join('\n')).digest();

/** The id is always the same for the same words. */
export function stableId(...words: string[]): string {
	const hex = digest(words).toString('hex');
	return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * n8n's own ids are 16 letters and digits, too. n8n's command line keeps an id on import, so that sub-workflows and
 * error workflows are found without choosing them anew.
 */
export function workflowId(file: string): string {
	return [...digest([file]).subarray(0, 16)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
