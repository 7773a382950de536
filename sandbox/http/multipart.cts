import { badRequest } from './errors.cts';

export interface UploadedFile {
	/** Name of the form's part. */
	name: string;
	file: File;
}

/** The files of a multipart body; 400 when it is none. */
export async function readFiles(body: unknown, contentType: string): Promise<UploadedFile[]> {
	return (await readForm(body, contentType)).files;
}

/** The files and the texts of a multipart body; 400 when it is none. */
export async function readForm(
	body: unknown,
	contentType: string,
): Promise<{ files: UploadedFile[]; fields: Record<string, string | undefined> }> {
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
	const fields: Record<string, string | undefined> = {};
	form.forEach((value, name) => {
		if (typeof value === 'string') fields[name] = value;
		else files.push({ name, file: value });
	});
	return { files, fields };
}
