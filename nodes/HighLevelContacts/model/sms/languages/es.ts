import { spanishDates } from './esDates';
import type { Language } from './language';

export const spanish: Language = {
	commands: {
		task: 'tarea, nueva tarea, pendiente, recordatorio',
		done: 'hecho, hecha, listo, terminado, terminada',
		list: 'lista, tareas, mis tareas',
		newContact: 'nuevo, nueva, nuevo contacto',
		cancel: 'cancelar, borrar, eliminar',
		followUp:
			'llámame, llámeme, llamarme, llamar de nuevo, contáctame, contácteme, dar seguimiento, seguimiento',
		remind: 'recuérdame, recuérdeme, recordarme',
		help: 'ayuda, comandos',
	},
	labels: {
		name: 'nombre, nombre completo',
		firstName: 'nombre de pila',
		lastName: 'apellido, apellidos',
		email: 'email, e-mail, mail, correo, correo electrónico',
		phone: 'teléfono, tel, móvil, celular',
		tags: 'etiqueta, etiquetas, tag, tags',
	},
	polite: 'por favor, gracias',
	negations: 'no, nunca',
	owners: 'el, su, tu',
	leadIns: 'que, de, sobre',
	dates: spanishDates,
};
