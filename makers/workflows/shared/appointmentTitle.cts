/**
 * JavaScript of `titled(template)`, for Code nodes that have an appointment as `about` and its `contact`. HighLevel
 * calls an appointment by the contact's name until somebody gives it a title. That tells the customer nothing, so
 * `{title}` is left out then, with its quotation marks or the colon before it.
 */
export const titled = `const titled = (template) => {
	const plain = (words) => String(words ?? '').trim().toLowerCase();
	const isNoTitle = ['', plain(contact?.name)].includes(plain(about.title));
	return about.startTime && isNoTitle ? template.replace(/:?\\s*["“«]?\\{title\\}["”»]?/g, '') : template;
};`;
