import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const encounter: Pick<
  Words,
  'encounter' | 'outcomes' | 'need' | 'offer' | 'remark' | 'place' | 'photo' | 'voice'
> = {
  encounter: {
    title: 'Rencontre',
    with: (name) => `Rencontre avec ${name}`,
    note: 'Ce qui a été dit',
    noteHint: 'Avec leurs mots. Vous pourrez trier plus tard.',
    outcome: 'Comment cela s’est-il passé ?',
    add: 'Ajouter',
    addNeed: 'Un besoin',
    addOffer: 'Une offre',
    addRemark: 'Une remarque',
    addPhoto: 'Une photo',
    addVoice: 'Une note vocale',
    addContact: 'Un contact',
    fromNote: 'En faire un besoin',
    save: 'Enregistrer',
    savedOnPhone: 'Enregistré sur ce téléphone',
    saved: (needs) =>
      needs === 0
        ? 'Enregistré sur ce téléphone'
        : count(needs, {
            one: `Enregistré sur ce téléphone, avec ${needs} besoin à transmettre`,
            other: `Enregistré sur ce téléphone, avec ${needs} besoins à transmettre`,
          }),
    another: 'Rencontre suivante',
    see: 'Voir ou modifier',
    cannot: 'Votre compte ne note pas de rencontres',
    cannotHelp: 'Ce sont les agents de terrain qui le font, dans la rue. Ce qu’on leur a demandé est sous Demandes.',
    throwAway: 'Jeter ce brouillon',
    gone: 'Ce brouillon n’est plus ici',
    goneHelp: 'Il a été jeté, ou il est sur un autre téléphone.',
    useNote: 'Reprendre les mots de la note',
    keptHere: 'Gardé comme brouillon à chaque lettre',
    missing: 'Il manque quelque chose avant d’enregistrer. C’est marqué plus haut.',
    noNote: 'Rien n’a été noté',
    changeNote: 'Modifier la note',
    changed: 'La modification est enregistrée sur ce téléphone',
  },

  outcomes: {
    talked: 'On s’est parlé',
    nobodyHome: 'Personne',
    comeBack: 'À revoir',
    refused: 'Ne veut pas parler',
    moved: 'A déménagé',
  },

  need: {
    one: 'Besoin',
    title: 'Ce qui manque',
    hint: 'Avec leurs mots',
    count: (n) => count(n, { one: `${n} besoin`, other: `${n} besoins` }),
    service: 'Sujet',
    otherService: 'Un autre sujet',
    chooseService: 'Choisir un sujet',
    noService: 'Pas encore connu',
    goesTo: (department) => `Ira à : ${department}`,
    becauseLead: (service) => `il répond des demandes « ${service} »`,
    becausePerson: 'c’est votre choix',
    becausePersonSaid: (reason) => `c’est votre choix (${reason})`,
    triage: 'Une personne décidera où cela va',
    triageHelp: 'Aucune règle de la ville ne convient : un coordinateur l’orientera.',
    otherDepartment: 'Un autre service',
    asTheRulesSay: 'Comme le disent les règles de la ville',
    remove: 'Retirer ce besoin',
    removed: 'Besoin retiré',
    nth: (n) => `Besoin ${n}`,
    missingText: 'Écrivez-le ici, ou retirez-le.',
    serviceFrom: 'De quoi s’agit-il ?',
    becauseWords: (words: string) => `à cause de : ${words}`,
    itsDepartment: 'Service',
    asNote: 'Avec les mots de la note',
    ownWords: 'L’écrire autrement',
  },

  offer: {
    one: 'Offre',
    title: 'Ce qu’ils offrent',
    hint: 'Un savoir-faire, des heures, une salle, un outil, un contact',
    count: (n) => count(n, { one: `${n} offre`, other: `${n} offres` }),
    remove: 'Retirer cette offre',
    removed: 'Offre retirée',
  },

  remark: {
    one: 'Remarque',
    title: 'Ce qu’ils ont remarqué',
    hint: 'Une parole qui ne demande rien',
    count: (n) => count(n, { one: `${n} remarque`, other: `${n} remarques` }),
    remove: 'Retirer cette remarque',
    removed: 'Remarque retirée',
  },

  place: {
    label: 'Lieu',
    finding: 'Recherche de votre position…',
    here: (district, accuracy) => `${district}, à ${accuracy} près`,
    outside: (accuracy) => `Hors des quartiers, à ${accuracy} près`,
    rough: 'La position est vague. Vérifiez le quartier.',
    none: 'Pas de position',
    noneHelp: 'Vous pouvez enregistrer sans, ou choisir vous-même le quartier.',
    denied: 'Ce téléphone n’a pas le droit de dire à l’application où il est.',
    deniedHelp: 'Choisissez vous-même le quartier, ou autorisez la position dans les réglages du navigateur.',
    district: 'Quartier',
    noDistrict: 'Aucun quartier',
    address: 'Rue et numéro',
    useHere: 'Utiliser ma position',
    forget: 'Ne pas garder la position',
    again: 'Chercher à nouveau',
    start: 'Trouver où je suis',
    asBefore: (district) => `${district}, comme avant`,
    byYou: (district) => `${district}, choisi par vous`,
    within: (accuracy) => `Position à ${accuracy} près`,
    where: 'Où',
    mapOf: 'Carte du lieu',
    forgotten: 'La position n’est pas gardée.',
  },

  photo: {
    waiting: 'Les mots partent d’abord, la photo suit.',
    removed: 'Photo retirée',
  },

  voice: {
    one: 'Note vocale',
    recording: (time) => `Enregistrement, ${time}`,
    stop: 'Arrêter',
    play: 'Écouter',
    removed: 'Note vocale retirée',
    denied: 'Ce téléphone ne peut pas utiliser son micro ici. Vous pouvez écrire.',
  },
};
