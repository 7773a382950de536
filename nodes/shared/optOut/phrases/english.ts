import { said, type Phrases } from './phrases';

const NOT = '(?:do not|dont|never|no longer|not|please dont)';
const SMALL =
	'(?:(?:all|with|the|these|those|this|that|your|ur|any|of|it|my|fucking|fuckin|damn|bloody|stupid|annoying|sending|getting|receiving|me|us|more|further|marketing|promotional|random|automated|so|many|goddamn|freaking|text|constant|daily|weekly|calls?|and|or|phone) ){0,6}';
const WRITING =
	'texting|txting|txtng|messaging|msging|contacting|spamming|bothering|harassing|pestering|bugging|soliciting|notifying|disturbing|bombarding|annoying|calling|hitting me up|blowing up my phone|sending me (?:stuff|things|this|these|that|crap|shit|it)|sending(?: (?:this|these|it|me))?(?= ?(?:please|pls|now|thanks)?$)';
const MINE =
	'(?:me|us|my (?:(?:phone|cell|mobile|contact) )?(?:number|name|info|information|phone|cell|details|contact|data)|this (?:phone )?number|the number|number)';
const LISTS =
	'(?:lists?|database|system|texts?|texting|messages?|messaging|sms|contacts?|distribution|mailing|chain|thread|campaigns?|records?|marketing|everything|this|here|it|service|subscription|files?|broadcasts?|notifications?|alerts?|promos?|promotions?|phonebook|crm)';
/** Beside these, it is about a date and not about texts. */
const OTHER =
	'(?:schedule|appointments?|calendar|wait ?list|waiting list|guest list|class|shift|roster|booking|reservation|cancellation list|standby list|price list|hold|payroll|lease|account|policy|insurance)';
/** What leads up to STOP at the end of a sentence. */
const ASKING =
	'(?:please|pls|plz|ok|okay|hi|hello|hey|no|just|can|could|would|will|wont|cant|do|you|u|guys|all|need to|have to|must|should|gotta|better|i said|i say|i want|i need|i would like|id like|i d like|i am asking|im asking|i told|i asked|i beg|this|it|them|these|to|make|no more|kindly|now|really|want|need)';
const AFTER =
	'please|pls|plz|thanks|thank|you|now|ok|immediately|asap|already|anymore|again|forever|it|this|that|doing|everything|ffs';
const END =
	'(?= ?(?:please|pls|plz|thanks|thank you|now|ok|asap|immediately|anymore|again|ever|thx)*$)';

export const english: Phrases = {
	sure: [
		said(`(?:stop|quit|cease|halt|discontinue|end|cancel) ${SMALL}(?:${WRITING}|{msg})`),
		said(
			`${NOT} (?:ever |again )?(?:text|txt|message|msg|sms|contact|bother|spam|harass|solicit|disturb|notify|write|write to|reach out to) (?:me|us|here|my phone|my cell|(?:me (?:at|on) )?(?:this|my) number|this phone)(?: (?:anymore|again|ever|any longer|any further|in the future|moving forward))`,
		),
		said(
			`${NOT} (?:ever )?(?:text|txt|message|msg|sms|contact|bother|spam|harass|solicit) (?:me|us|this number|my number)${END}`,
		),
		said(`${NOT} (?:ever )?(?:text|txt|message|contact) (?:anymore|again|ever)`),
		said(`${NOT} (?:ever )?send (?:me |us |this number |out )?${SMALL}(?:{msg}|anything)`),
		said(`${NOT} (?:ever )?send (?:me|us) (?:any|more|anymore|this|these|stuff|anything)`),
		said('do not contact|cease and desist'),
		said(
			`^(?:(?:please|pls|ok|hi|hello) )*no (?:more )?(?:text )?{msg}(?: (?:please|pls|thanks|thank you|anymore|ever))*$`,
		),
		said(
			'(?:remove|delete|removed|take off|off|out)(?: (?:me|us))? (?:from|of) (?:(?:your|the|this|ur|all|any|mailing|text|texting|sms|contact|marketing) )*lists?',
		),
		said(
			`(?:${NOT}|did not|didnt|no longer|stopped) (?:want|wanna|wish|need|like|care|ask|asked|interested|consent|agree|sign up)(?: (?:to|for|in|you|be|keep|continue|getting|receive|receiving|get|gets|these|your|any|more|anymore|the|this|all|those|of|ur|up|have|hearing|on))* (?:{msg}|texted|contacted|messaged|hear from (?:you|u)|from (?:you|u)|list)`,
		),
		said(
			`${NOT} (?:want|wish|like) (?:you |u |y all |anyone |anybody )?(?:to )?(?:text|txt|message|contact|bother|texting|messaging|contacting)(?:ing)? (?:me|us)`,
		),
		said(
			`(?:want|like|wish|need|have) (?:all )?(?:the |these |your )?{msg} (?:to )?(?:stop|stopped|end|cease)`,
		),
		said(
			`(?:take|get|remove|drop|delete|strike|scratch|erase|scrub|wipe|pull|leave|cut|kick|unlist|clear) ${MINE} (?:off|from|out of|out|of|on)(?: (?!wait|guest|cancellation|standby|price)[a-z]+){0,5}? ${LISTS}`,
		),
		said(`(?:remove|delete|unlist|erase|scrub|unsub) ${MINE}${END}`),
		said(`(?:take|get|drop|want|keep|wants?) ${MINE} off${END}`),
		said(
			`(?:take|get|remove|drop|delete) ${MINE} (?:off|from)(?: of)? (?:your|ur|the|this|that|all)(?: (?!wait|guest|cancellation|standby|price)[a-z]+){0,3}? lists?`,
		),
		said('(?:lose|forget|erase|trash) (?:my|this) (?:phone |cell )?number'),
		said('(?:unsubscrib(?:e|ed|es|ing)|unsub|unsubscription|unsubscribe me)'),
		said('opt(?:ing|ed|s)?(?: (?:me|us|this number|my number))? out|optout|optingout'),
		said(`^(?:${ASKING} )+(?:stop|unsubscribe|quit)(?: (?:${AFTER}))*$`),
		said(`no more (?:of )?(?:your |these |those |the |any |ur |this |text |marketing )*{msg}`),
		said('(?:leave|let) (?:me|us) (?:the (?:hell|fuck|heck) |the f )?(?:alone|be)'),
		said(
			'(?:revoke|revoking|withdraw|withdrawing|rescind|rescinding) (?:my |all |any |prior )*(?:consent|permission|authori[sz]ation|opt in)',
		),
		said(
			'(?:put|add|place) (?:me|us|my number|this number) (?:on|to|in) (?:your|ur|the|a|my)? ?(?:internal )?(?:do not|dont|no) (?:call|text|contact|disturb)',
		),
		said(
			`(?:want|like|need|wish|trying|going|how (?:do|can|would|to)(?: i| we)?|ready|decided)(?: to)? (?:get|be|come|have me|opt|taken|removed|take)(?: (?:taken|removed|taken off|off|out))* (?:off|from|out)(?: of)? (?:your|this|the|ur)(?: [a-z]+){0,2}? (?:lists?|texts?|messages?|sms)`,
		),
		said('make (?:it|this|them|these|the (?:texts|messages)) stop'),
	],
	maybe: [
		said(`${NOT} (?:ever )?call (?:me|us|this number)(?: (?:anymore|again|ever))`),
		said(`${NOT} (?:ever )?(?:text|txt|message|msg|sms|contact|bother|spam|harass) (?:me|us)`),
		said(`(?:remove|take|get|drop|delete) ${MINE} (?:off|from|out)`),
		said('(?:stop|quit) (?:it|that|this)'),
		said('(?:stop|end|quit) (?:.* )?{msg}|{msg} (?:.* )?(?:stop|ending)'),
		said(
			'(?:go away|get lost|piss off|fuck off|f off|bugger off|buzz off|screw you|fuck you|eff off|shut up)',
		),
		said(
			'(?:wrong (?:number|person|guy|phone)|not interested|no longer interested|block(?:ed|ing)? (?:you|this|your)|report(?:ed|ing)? (?:you|this|it|as|spam|junk)|(?:this|its|is) (?:is )?(?:spam|harassment)|spam(?:mers?|med|ming)|tcpa|fcc|do not call (?:list|registry)|do not disturb|who gave you (?:my|this) number|how did you get (?:my|this) number)',
		),
		said('no more(?: please| thanks)?$'),
		said('cancel (?:my |the |this |your )?(?:subscription|membership)'),
		said(
			'i (?:already )?(?:said|told you|replied|texted|typed|sent|wrote|asked)(?: you)?(?: to)? stop',
		),
		said('(?:please|pls|just|must|need to|have to) stop$'),
		said(`(?:i|we|they) (?:no longer|never) (?:want|wanted|wish|signed|asked|agreed)`),
		said('(?:reply|text|txt|send|rply) (?:with )?(?:stop|end|quit|unsubscribe) (?:to|for|2)'),
		said('(?:too many|enough) (?:of )?(?:your |these |the )?{msg}'),
	],
	never: [
		said(
			'(?:dont|do not|never|wont|will not|didnt|did not|cant|cannot|can not|couldnt|doesnt|does not|not|no need to|without|isnt|arent)(?: (?:ever|please|want|need|have|wish|like|mean|meant|plan|you|u|to|going|just|even|want me)){0,4} (?:stop|quit|end|unsubscrib\\w+|unsub|optout|opting out|remove|take me off|cancel|delete)',
		),
		said(
			'(?:why|when|how come|what time|since when)(?: [a-z]+){0,3} (?:stop|quit|end|unsubscribed)',
		),
		said(
			'(?:i|we|he|she|they|ill|i ll|i will|we ll|we will|i had to|i have to|i must|i should|i can|they ll) (?:stop|quit|end) (?:texting|messaging|sending|calling|txting|contacting)',
		),
		said(
			'(?:stop|quit) (?:calling|ringing|phoning|emailing)(?: me| us)? (?:and |just |please |you can )*(?:text|message|txt|sms)',
		),
		said(`(?:remove|take|get|drop|delete) ${MINE} (?:off|from|out of)(?: [a-z]+){0,3}? ${OTHER}`),
	],
};

/** A threat or a question that has a "don't" in it, and may still mean it. */
export const THREAT = said(
	'(?:if you|why|you)(?: guys)? (?:dont|do not|wont|will not|never|cant)(?: you)?(?: just| ever)? (?:stop|quit|remove|unsubscribe|take me off)',
);

/** Makes what is found less than sure, as it is about a time or a part. */
export const DOUBT = [
	said(
		'(?:until|till|before|after|while|during|today|tonight|tomorrow|this week|at night|at work|on (?:sundays?|weekends?|weekdays?)|between|but|except|unless|only|instead|by mistake|by accident|accidentally|or should|or do|did i|was i|avant|apres|jusqu|demain|aujourd|ce soir|la nuit|pendant|sauf|hasta|antes|despues|hoy|manana|de noche|excepto|bis|vor|heute|morgen|nachts|wahrend|ausser|nur)',
	),
	said('(?:reply|text|txt|send|rply) (?:with )?(?:stop|end|quit|unsubscribe) (?:to|for|2)'),
	said(
		'(?:optout|opting out|opted out) of (?!(?:all|your|these|the|this|any|receiving|getting|further|future|ur)* ?(?:{msg}|list|lists|receiving|getting|this|it|these|all|your))',
	),
];
