/**
 * The Code node of S3: a contact of HighLevel as SMS.to takes it. Blank fields are left out, so that they
 * overwrite nothing. Who does not want texts is opted out instead.
 */
export const mapFields = `const { fieldMap, listId } = $('Config').first().json;
if (!fieldMap.phone) throw new Error('Config: fieldMap needs "phone": "phone"; SMS.to knows people by it');
const fields = {};
for (const [theirs, ours] of Object.entries(fieldMap)) {
	const value = String($json[ours] ?? '').trim();
	if (value !== '') fields[theirs] = value;
}
const dnd = $json.dndSettings?.SMS?.status;
const isBlocked = $json.dnd === true || dnd === 'active' || dnd === 'permanent';
return {
	json: isBlocked
		? { path: 'optout', body: { phone: fields.phone, list_id: listId } }
		: // Who is not known to want texts (null) is kept up to date, but put on no list.
			{ path: 'create', body: { ...fields, list_ids: $json.dndSettings === null ? [] : [listId] } },
};
`;
