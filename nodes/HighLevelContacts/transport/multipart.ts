import { randomUUID } from 'node:crypto';

/** A file as it comes from n8n or from an address. */
export interface FileContent {
	name: string;
	mimeType: string;
	data: Buffer;
}

/** The body of an upload: texts and one file. A dry run shows the file by its name. */
export class Multipart {
	readonly #file: FileContent;
	readonly #field: string;

	/** @param field under which the file stands */
	constructor(
		readonly fields: Record<string, string>,
		field: string,
		file: FileContent,
	) {
		this.#file = file;
		this.#field = field;
	}

	/** What a dry run shows. */
	toJSON(): Record<string, string> {
		return { ...this.fields, [this.#field]: this.#file.name };
	}

	/** The bytes, and the header that tells how they are cut. */
	encode(): { contentType: string; body: Buffer } {
		const boundary = `n8n-${randomUUID()}`;
		const head = (about: string) => `--${boundary}\r\nContent-Disposition: form-data; ${about}\r\n`;
		const texts = Object.entries(this.fields).map(
			([name, value]) => `${head(`name="${quoted(name)}"`)}\r\n${value}\r\n`,
		);
		const { name, mimeType, data } = this.#file;
		const about = `name="${quoted(this.#field)}"; filename="${quoted(name)}"`;
		const type = `Content-Type: ${mimeType.replace(/[\r\n]/g, '')}\r\n\r\n`;
		const start = Buffer.from(`${texts.join('')}${head(about)}${type}`);
		return {
			contentType: `multipart/form-data; boundary=${boundary}`,
			body: Buffer.concat([start, data, Buffer.from(`\r\n--${boundary}--\r\n`)]),
		};
	}
}

/** As browsers write it, so that no name can end the line or the quotes. */
function quoted(text: string): string {
	return text.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');
}
