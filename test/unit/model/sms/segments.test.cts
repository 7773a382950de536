import { lengthOf } from '../../../../nodes/HighLevelContacts/model/sms/segments';
import { linksIn, spoken } from '../../../../nodes/HighLevelContacts/model/sms/spoken';

it.each([
	['', 'GSM-7', 0],
	['a', 'GSM-7', 1],
	['a'.repeat(160), 'GSM-7', 1],
	['a'.repeat(161), 'GSM-7', 2],
	['a'.repeat(306), 'GSM-7', 2],
	['a'.repeat(307), 'GSM-7', 3],
	['€'.repeat(80), 'GSM-7', 1],
	['€'.repeat(81), 'GSM-7', 2],
	// A sign of two places is not parted, so that a place stays empty.
	[`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3],
	['é', 'GSM-7', 1],
	['ê', 'UCS-2', 1],
	['ê'.repeat(70), 'UCS-2', 1],
	['ê'.repeat(71), 'UCS-2', 2],
	['🙂'.repeat(35), 'UCS-2', 1],
	['🙂'.repeat(36), 'UCS-2', 2],
	['🙂'.repeat(67), 'UCS-2', 3],
])('%j is %s in %d parts', (text, encoding, segments) => {
	expect(lengthOf(text)).toMatchObject({ encoding, segments });
});

it.each([
	['Ada  Lovelace\n', 'Ada Lovelace'],
	['Ada www.evil.example', 'Ada'],
	['call +1 900 555 0100', 'call'],
	['a'.repeat(60), 'a'.repeat(40)],
])('%j is spoken as %j', (value, expected) => expect(spoken(value)).toBe(expected));

it.each([
	['see https://a.example/b?c=d. Thanks', ['https://a.example/b?c=d']],
	['bit.ly/abc and www.example.org', ['bit.ly/abc', 'www.example.org']],
	['name@example.com, at 5.30 p.m. St. James', []],
])('%j has the links %j', (text, links) => expect(linksIn(text)).toEqual(links));
