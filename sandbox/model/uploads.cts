import { newId, newUuid } from '../ids.cts';
import type { World } from '../world.cts';
import type { Upload } from './messageTypes.cts';

/** How long a secure upload's own address is open, and the one that is asked for later. */
export const OPEN_MS = 3_600_000;
const SHORT_MS = 300_000;

/** Keeps a file; from the day that the settings name on, at an address that closes. */
export async function storeUpload(
	world: World,
	locationId: string,
	folder: string,
	file: File,
): Promise<Upload> {
	const { secureFrom } = world.settings.conversations;
	const isSecure = world.now() >= Date.parse(secureFrom);
	const ending = file.name.split('.').pop() ?? '';
	const place = `location/${locationId}/conversations/${folder}`;
	const upload: Upload = {
		slug: newId(),
		locationId,
		name: file.name,
		contentType: file.type || 'application/octet-stream',
		bytes: new Uint8Array(await file.arrayBuffer()),
		path: isSecure ? '' : `/conversations-assets/${place}/${newUuid()}.${ending}`,
		dateAdded: world.now(),
	};
	world.store.uploads.set(upload.slug, upload);
	return upload;
}

/** The address that the upload is answered with. */
export function uploadAddress({ url }: World, { path, slug }: Upload): string {
	return url + (path || `/files/d/${slug}`);
}

/** A short-lived address of a secure upload, that of an open one as it is. */
export function openAddress(world: World, { path, slug }: Upload): string {
	if (path) return world.url + path;
	return `${world.url}/conversations-assets/short/${slug}/${world.now() + SHORT_MS}`;
}
