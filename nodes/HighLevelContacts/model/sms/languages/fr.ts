import { frenchDates } from './frDates';
import type { Language } from './language';

export const french: Language = {
	commands: {
		task: 'tâche, nouvelle tâche, à faire, rappel',
		done: 'fait, terminé, fini',
		list: 'liste, tâches, mes tâches',
		newContact: 'nouveau, nouveau contact, nouvelle',
		cancel: 'annuler, annule, supprimer, supprime',
		followUp:
			'rappelez-moi, rappelle-moi, me rappeler, appelez-moi, appelle-moi, recontactez-moi, recontacter, relancer, relance',
		remind: 'rappelez-moi de, rappelle-moi de, me rappeler de',
		help: 'aide, commandes',
	},
	labels: {
		name: 'nom, nom complet',
		firstName: 'prénom',
		lastName: 'nom de famille',
		email: 'email, e-mail, mail, courriel, adresse email',
		phone: 'téléphone, tél, portable, mobile, numéro',
		tags: 'étiquette, étiquettes, tag, tags',
	},
	polite: "s'il vous plaît, s'il te plaît, svp, stp, merci",
	negations: 'ne, ne pas, pas',
	owners: 'la, votre, ta',
	leadIns: 'de, que, pour',
	dates: frenchDates,
};
