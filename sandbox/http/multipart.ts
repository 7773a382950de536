import { badRequest } from './errors';

export interface UploadedFile {
	/** Name of the form's part. */
	name: string;
	file: File;
}

/** The files of a multipart body; 400 when it is none. */
export async function readFiles(body: unknown, contentType: string): Promise<UploadedFile[]> {
	if (!Buffer.isBuffer(body)) throw badRequest('Multipart: Boundary not found');
	let form: FormData;
	try {
		form = await new Response(new Uint8Array(body), {
			headers: { 'content-type': contentType },
		}).formData();
	} catch {
		throw badRequest('Multipart: Malformed part header');
	}
	const files: UploadedFile[] = [];
	form.forEach((value, name) => {
		if (typeof value !== 'string') files.push({ name, file: value });
	});
	return files;
}
