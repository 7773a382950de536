// What the pages' scripts build their elements with: of data with textContent only, so no text can become markup.

export const byId = (id) => document.getElementById(id);

export function make(tag, className, ...children) {
	const element = document.createElement(tag);
	if (className) element.className = className;
	element.append(
		...children.filter((child) => child !== undefined && child !== null && child !== ''),
	);
	return element;
}

export function withId(element, id) {
	element.dataset.testid = id;
	return element;
}

export const initials = (name) =>
	name
		.split(/\s+/)
		.slice(0, 2)
		.map((part) => part[0] || '')
		.join('')
		.toUpperCase();

export const shown = {};
/** Builds a part of the page anew when its data has changed; tells whether it had. */
export function show(id, data, build) {
	const text = JSON.stringify(data);
	if (shown[id] === text) return false;
	shown[id] = text;
	byId(id).replaceChildren(...build());
	return true;
}
