import { InvalidInput } from '../../../shared/invalidInput';
import { foldChoice } from '../../../shared/values/choice';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';

/** What people call a color, as CSS has it. */
const NAMED = new Map([
	['aqua', '#00FFFF'],
	['black', '#000000'],
	['blue', '#0000FF'],
	['brown', '#A52A2A'],
	['cyan', '#00FFFF'],
	['fuchsia', '#FF00FF'],
	['gold', '#FFD700'],
	['gray', '#808080'],
	['green', '#008000'],
	['grey', '#808080'],
	['lime', '#00FF00'],
	['magenta', '#FF00FF'],
	['maroon', '#800000'],
	['navy', '#000080'],
	['olive', '#808000'],
	['orange', '#FFA500'],
	['pink', '#FFC0CB'],
	['purple', '#800080'],
	['red', '#FF0000'],
	['silver', '#C0C0C0'],
	['teal', '#008080'],
	['turquoise', '#40E0D0'],
	['violet', '#EE82EE'],
	['white', '#FFFFFF'],
	['yellow', '#FFFF00'],
]);

/** Six digits, or the three of which each stands for two. */
const HEX = /^#?([\da-f]{6})$|^#([\da-f]{3})$/i;

/**
 * A color as HighLevel's documentation writes it, such as #FFAA00; nothing when it is empty.
 *
 * @throws InvalidInput for all else
 */
export function readColor(value: unknown, label: string): string | undefined {
	const text = readText(value, label);
	if (text === undefined) return undefined;
	const [, six, three] = HEX.exec(text) ?? [];
	const digits = six ?? three?.replace(/./g, '$&$&');
	const color = digits === undefined ? NAMED.get(foldChoice(text)) : `#${digits}`;
	if (color !== undefined) return color;
	throw new InvalidInput(
		`The field '${label}' holds no color: ${quoteValue(text)}`,
		'Write it as in #FFAA00, or use a plain name such as red or orange.',
	);
}
