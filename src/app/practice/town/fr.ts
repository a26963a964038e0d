import type { TownTold } from './en.ts';

/** The invented town of practice, in French. */
export const town: TownTold = {
  name: 'Ville d’exercice',
  districts: { quayside: 'Les Quais', hilltop: 'La Butte', gardens: 'Les Jardins' },
  streets: { quayside: 'rue de la Corde', hilltop: 'chemin du Moulin-à-Vent', gardens: 'allée des Pruniers' },
  departments: {
    streets: 'Voirie et éclairage',
    green: 'Espaces verts',
    clean: 'Propreté',
    homes: 'Logement',
    neighbours: 'Vie des quartiers',
  },
  services: {
    lamp: { name: 'Éclairage public en panne', words: ['lampadaire', 'lampe', 'éclairage', 'noir'] },
    pavement: { name: 'Trottoir abîmé', words: ['trottoir', 'dalle', 'bordure', 'trébuché', 'fauteuil'] },
    tree: { name: 'Arbre ou branche', words: ['arbre', 'branche', 'branches', 'racines'] },
    bench: { name: 'Banc cassé ou absent', words: ['banc', 's’asseoir', 'assise'] },
    dumped: { name: 'Dépôt sauvage', words: ['dépôt', 'matelas', 'canapé', 'encombrants'] },
    damp: { name: 'Humidité ou moisissure', words: ['humide', 'humidité', 'moisissure', 'moisi'] },
    company: { name: 'Quelqu’un à qui parler', words: ['seul', 'seule', 'solitude', 'compagnie'] },
    traffic: { name: 'Circulation dangereuse', words: ['circulation', 'voitures', 'trop vite', 'traverser'] },
  },
  because: {
    lamp: 'Voirie et éclairage s’occupe des lampadaires.',
    pavement: 'Les trottoirs sont posés et remis à niveau par Voirie et éclairage.',
    tree: 'Les arbres de l’espace public sont soignés par Espaces verts.',
    bench: 'Les bancs sont posés et réparés par Espaces verts.',
    benchOnQuay: 'Sur les Quais, les bancs tiennent au mur du quai, qui relève de Voirie et éclairage.',
    dumped: 'Les dépôts sauvages sont enlevés par Propreté.',
    damp: 'L’humidité dans un logement loué est contrôlée par Logement.',
    company: 'Vie des quartiers met en lien des gens qui habitent près les uns des autres.',
  },
  contacts: {
    marta: 'Chez elle le matin. Connaît toute la rue.',
    henryk: 'Jardinier retraité. Entend mal : sonner deux fois.',
    aicha: 'Travaille la nuit. Écrire plutôt qu’appeler.',
    aichaRest: 'Dort le jour : travail de nuit',
    tom: '',
    bridge: { name: 'Le Pont, maison des voisins', note: 'Soupe le jeudi, une grande salle à l’étage.' },
    lead: 'Porte la fête de rue chaque été. Demander avant de lui en confier plus.',
  },
  talks: {
    lamp: {
      note: 'Marta, à sa porte. Elle ne sort plus après dix-huit heures.',
      need: 'Le lampadaire devant le numéro 4 est éteint depuis deux semaines.',
      answer: 'La lampe a été changée mardi. Merci de nous l’avoir dit.',
    },
    tree: {
      note: 'Henryk, à la grille du jardin. Il aiderait à tailler si quelqu’un tenait l’échelle.',
      need: 'Une grosse branche pend au-dessus du chemin de l’école.',
      offer: 'Deux matinées par semaine pour soigner les jeunes arbres',
    },
    damp: {
      note: 'Aïcha, dans l’escalier. Le petit tousse encore.',
      need: 'Le mur de la chambre des enfants est humide et noir de moisissure.',
      remark: 'Le propriétaire a reçu un courrier. Il a deux semaines pour répondre.',
      waits: 'En attente de la réponse du propriétaire',
    },
    nobody: { note: '' },
    comeBack: {
      note: 'Tom, pas le temps maintenant. Il veut de l’aide pour un courrier.',
      followUp: 'Apporter le formulaire pour le chauffage',
    },
    bench: {
      note: 'Marta de nouveau, en route vers le marché.',
      need: 'Il n’y a pas de banc entre le marché et l’arrêt du tram. À mi-chemin, elle doit s’asseoir sur la bordure.',
    },
    dumped: {
      note: 'Deux voisins au coin de la rue.',
      need: 'Un matelas et un canapé ont été jetés derrière les garages.',
    },
    traffic: {
      note: 'Des parents devant l’école.',
      need: 'Les voitures descendent trop vite à la sortie de l’école.',
      behalf: 'les parents de la classe 2',
    },
    bridge: {
      note: 'Café au Pont. Quatorze personnes, la plupart de plus de soixante-dix ans.',
      remark: 'Le bus passe trop tôt pour ceux qui marchent lentement.',
      offer: 'La grande salle le lundi soir',
    },
  },
  answer: 'C’est fait. (Réponse d’exercice : personne n’est vraiment venu.)',
};
