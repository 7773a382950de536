/** What the sticky notes of several workflows say alike. */
export const keysHelp = `**Keys**: choose *HighLevel private integration* in the HighLevel nodes. The credential *touchSMS API key* (in X1) is a Basic Auth: touchSMS, **Settings > API Keys**; user is the access token, password the token ID.`;

export const unsureContacts = `**Not sure:** touchSMS does not publish how contacts are named in its API. When they are called otherwise, change \`contactsPath\` and the left side of \`fieldMap\` in Config.`;

export const unsureSender = `**Not sure:** how long touchSMS keeps a text that waits for the morning, and whether it can be taken back. So texts are sent when they are due, and wait over night only. \`SHARED_NUMBER\` as \`sender\` works without a number of your own.`;
