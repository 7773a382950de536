import type { IBinaryKeyData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { InvalidInput } from '../../shared/invalidInput';
import { quoteValue } from '../../shared/values/quoteValue';
import { download } from '../transport/download';
import type { FileContent } from '../transport/multipart';

/** The files that come out with an item, by its JSON: operations give JSON, to which few have a file to add. */
const attached = new WeakMap<IDataObject, IBinaryKeyData>();

/** The part of an output row that holds its files; nothing for most. */
export function filesWith(json: IDataObject): { binary?: IBinaryKeyData } {
	const binary = attached.get(json);
	return binary ? { binary } : {};
}

/** The files of one item. */
export class ItemFiles {
	constructor(
		private readonly host: IExecuteFunctions,
		private readonly itemIndex: number,
		private readonly timeoutMs: number,
		private readonly signal: AbortSignal,
	) {}

	/**
	 * The file in a binary field of the item.
	 *
	 * @throws InvalidInput when there is none
	 */
	async read(field: string, label: string): Promise<FileContent> {
		const { helpers } = this.host;
		const read = async () => {
			const file = helpers.assertBinaryData(this.itemIndex, field);
			const { fileName, fileExtension, mimeType } = file;
			const data = await helpers.getBinaryDataBuffer(this.itemIndex, field);
			return { name: withEnding(fileName ?? field, fileExtension), mimeType, data };
		};
		return await read().catch(() => Promise.reject(this.noFile(field, label)));
	}

	/** Fetches a file from an address, without the token of the connection. */
	async download(url: string): Promise<FileContent> {
		return await download(this.host, url, this.timeoutMs, this.signal);
	}

	/** Puts a file to an item that comes out, under the name of a binary field. */
	async attach(json: IDataObject, field: string, file: FileContent): Promise<void> {
		const { name, mimeType, data } = file;
		const binary = await this.host.helpers.prepareBinaryData(data, name, mimeType || undefined);
		attached.set(json, { ...attached.get(json), [field]: binary });
	}

	private noFile(field: string, label: string): InvalidInput {
		const there = Object.keys(this.host.getInputData()[this.itemIndex]?.binary ?? {});
		const known = there.length > 0 ? `It has: ${there.join(', ')}.` : 'It has no files at all.';
		return new InvalidInput(
			`The field '${label}' names a file that the item does not have: ${quoteValue(field)}`,
			`${known} Enter the names of binary fields as the node before shows them under Binary.`,
		);
	}
}

/** Providers name a picture by its ID alone; n8n knows the ending by the kind of file, of which it has other words. */
function withEnding(name: string, fileExtension: string | undefined): string {
	if (!fileExtension || /\.[^.]+$/.test(name)) return name;
	const usual: Record<string, string> = { mpga: 'mp3', oga: 'ogg' };
	return `${name}.${usual[fileExtension] ?? fileExtension}`;
}
