import { said, type Phrases } from './phrases';

const LISTS =
	'(?:listes?|base|fichiers?|envois?|diffusion|contacts?|repertoire|messag\\w+|sms|textos?|systeme|donnees|registres?|newsletters?|mailing)';
const MINE =
	'(?:moi|nous|mon numero(?: de telephone| de portable)?|ce numero|mes coordonnees|mes donnees|mon nom|mon contact|mon portable)';
const WRITING =
	'(?:envoy\\w+|envoi\\w*|ecri\\w+|contact\\w+|text\\w+|derang\\w+|harcel\\w+|spam\\w*|sollicit\\w+|importun\\w+|embet\\w+|relanc\\w+|messag\\w+)';
const TAKEN = '(?:retir|enlev|supprim|effac|radi|ray|ot|sort|vir|desinscri|desabonn)\\w*';

export const french: Phrases = {
	sure: [
		said(
			`(?:(?:arret|cess)\\w*|stopp(?:e|er|ez)) (?:(?:de|d|les|vos|ces|tous|tout|avec|immediatement|maintenant|svp|m|me|nous|moi) ){0,5}(?:${WRITING}|{msg}|mails?|campagnes?)`,
		),
		said(`ne (?:me |m |nous )?${WRITING} (?:moi )?(?:plus|jamais|plus jamais)`),
		said(`(?:ne )?(?:m|me|nous) ${WRITING} (?:plus|plus jamais)`),
		said(`(?:ne (?:me |m |nous )?)${WRITING} pas (?:de|d|vos) {msg}`),
		said(
			'(?:ne |n |j |je )?(?:veux|veut|voulons|souhait\\w+|desir\\w+|voudrais|aimerais)(?: (?:plus|pas|ne|jamais|etre))+(?: \\p{L}+){0,2} (?:recevoir|contact\\w+|sollicit\\w+|deranges?|derangee?|{msg})',
		),
		said(
			'(?:veux|voulons|souhait\\w+|desir\\w+|voudrais) (?:arreter|cesser|stopper)(?: \\p{L}+){0,3} (?:recevoir|{msg})',
		),
		said(
			`(?:ne )?plus (?:jamais )?(?:rien )?(?:recevoir|etre contact\\w+|m envoyer|me contacter|m ecrire|me texter)`,
		),
		said(
			'(?<!(?:ai|as|a|avons|avez|ont|y|encore|un) )plus (?:aucuns? |aucune |de |d |jamais de )(?:vos )?{msg}(?! (?:que|qu)(?: |$))',
		),
		said('(?:me |m )?(?:desabonn|desinscri|deabonn)\\w*'),
		said(`${TAKEN} ${MINE}(?: (?:svp|stp|merci|s il vous plait|maintenant|immediatement))*$`),
		said(
			`${TAKEN} ${MINE}(?: (?:completement|definitivement))? (?:de|du|des)(?: \\p{L}+){0,4}? ${LISTS}`,
		),
		said(`(?:me|m|nous) ${TAKEN} (?:de|du|des)(?: \\p{L}+){0,4}? ${LISTS}`),
		said('(?:laiss|fich|fout|fou)\\w* (?:moi |nous )?(?:tranquilles?|la paix|en paix)'),
		said('(?:retir|revoqu)\\w* mon consentement'),
		said('oubli\\w* mon numero'),
		said('^(?:arret\\w+|cessez) (?:ca|cela|tout|tout ca)(?: (?:svp|stp|maintenant|merci))*$'),
		said(
			'^(?:(?:svp|merci) )*(?:pas|plus|aucuns?) (?:de |d )?{msg}(?: (?:svp|stp|merci|s il vous plait))*$',
		),
	],
	maybe: [
		said(`ne (?:me |m |nous )?${WRITING} (?:pas|moi pas)`),
		said(`(?:me |m )?${WRITING} pas`),
		said('(?:pas|sans|aucuns?) (?:de |d )?{msg}'),
		said(`(?:${TAKEN}) ${MINE}`),
		said(
			'(?:mauvais|faux) numero|pas interessee?|(?:resili|annul)\\w* (?:mon |l |cet )?abonnement|ca suffit|je m oppose|harcelement|signal\\w* (?:a la cnil|comme spam)',
		),
		said('trop de {msg}'),
	],
	never: [
		said(
			'(?:n|ne) (?:(?:me|m|vous|nous|les|veux pas) )*(?:arret|cess|desabonn|desinscri|retir|supprim|enlev|stopp)\\w*',
		),
		said('(?:pas|sans|jamais) (?:m |me |vous |de )?(?:arret|cess|desabonn|desinscri|stopp)\\w*'),
		said('(?:je|il|elle|on|nous) (?:m |s |nous )?(?:arrete|cesse)\\w* (?:de|d) \\p{L}+'),
	],
};
