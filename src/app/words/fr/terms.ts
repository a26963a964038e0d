import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const terms: Pick<FirstWords, 'problems' | 'roles' | 'roleHelp' | 'channels' | 'deeds' | 'fields'> = {
  problems: {
    missing: 'Il manque quelque chose ici.',
    tooLong: 'C’est trop long. Raccourcissez, ou coupez en deux.',
    unwritable: 'Un signe ne peut pas être gardé. Écrivez-le à nouveau.',
    tooMany: 'Il y en a trop. Faites une deuxième rencontre pour le reste.',
    malformed: 'Ce n’est pas écrit comme il faut.',
    unknown: 'La ville ne connaît pas (ou plus) cela. Choisissez à nouveau.',
    id: 'Son numéro n’est pas bon. Enregistrez-le dans un fichier et prévenez votre administrateur.',
    code: 'Un code ne contient que des lettres, des chiffres, des points et des tirets.',
    language: 'L’application ne parle pas cette langue.',
    text: 'Il faut des mots ici.',
    instant: 'Ce n’est pas une date avec une heure.',
    number: 'Il faut un nombre ici.',
    outOfRange: 'Ce nombre est trop petit ou trop grand.',
    consentMissing: 'Ces coordonnées demandent l’accord de la personne. Demandez-le et notez sa réponse.',
    outOfReach: 'Ceci n’est plus dans votre partie de la ville. Une personne qui peut décider le voit.',
    notAllowed: 'Votre compte n’en a pas le droit. Un coordinateur ou votre administrateur peut le faire.',
    stepNotAllowed: 'Ce n’est pas possible là où en est la demande. Regardez-la à nouveau.',
    changedMeanwhile: 'Quelqu’un d’autre l’a modifié entre-temps. Regardez ce qui est écrit maintenant, et décidez.',
    alreadyThere: 'Cela existe déjà, avec d’autres mots.',
    gone: 'Cela n’existe plus, ou n’est plus à vous.',
    mismatch: 'Les morceaux ne vont pas ensemble. Enregistrez-le dans un fichier et prévenez votre administrateur.',
    unknownDeed:
      'Le serveur ne connaît pas cette action. Il lui faut peut-être une mise à jour ; votre travail reste ici.',
    newerApp: 'Ce téléphone est plus récent que le serveur. Votre travail attend ici la mise à jour du serveur.',
    unexpected: 'Un problème est survenu sur le serveur. Rien n’est perdu ; réessayez plus tard.',
    tooLarge: 'C’est trop lourd pour partir en une fois. Cela reste sur ce téléphone.',
    oneVoice:
      'Une partie ne répond pas elle-même. Rendez compte à la demande principale : c’est elle qui répond à la personne.',
    passwordShort: 'Ce mot de passe est trop court : il faut au moins 10 caractères.',
  },

  roles: {
    officer: 'Agent de terrain',
    maintainer: 'Gestionnaire',
    coordinator: 'Coordinateur',
    administrator: 'Administrateur',
  },
  roleHelp: {
    officer: 'va dehors et parle avec les gens',
    maintainer: 'traite les demandes d’un service',
    coordinator: 'veille sur un service ou sur la ville, et oriente ce qu’aucune règle n’oriente',
    administrator: 'gère les comptes et les réglages',
  },
  channels: {
    desk: 'Bannette dans l’application',
    email: 'Courriel',
    webhook: 'Système propre (webhook)',
    open311: 'Open311',
  },

  deeds: {
    attachToEncounter: 'Photo ou note vocale d’une rencontre',
    attachToRequest: 'Photo ou note vocale d’une demande',
    settleReview: 'Décision sur un travail transmis',
    tellAsker: 'Qui a su ce que c’est devenu',
    openVisit: 'Début d’une visite',
    amendVisit: 'Modification d’une visite',
    recordEncounter: (needs) =>
      needs === 0
        ? 'Rencontre'
        : count(needs, { one: `Rencontre avec ${needs} besoin`, other: `Rencontre avec ${needs} besoins` }),
    amendEncounter: 'Modification d’une rencontre',
    recordContact: (name) => `Nouveau contact ${name}`,
    amendContact: (name) => `Modification du contact ${name}`.trimEnd(),
    removeContact: 'Retrait d’un contact',
    takeRequest: 'Prise en charge d’une demande',
    assignRequest: (whom) => (whom ? `Demande confiée à ${whom}` : 'Demande confiée à personne'),
    setStatus: (status) => `État d’une demande : « ${status} »`,
    remarkOnRequest: 'Remarque sur une demande',
    answerRequest: 'Réponse à une demande',
    classifyRequest: (service) => (service ? `Demande classée : ${service}` : 'Sujet enlevé d’une demande'),
    splitRequest: 'Partie demandée à un autre service',
    routeRequest: (department) =>
      department ? `Demande envoyée : ${department}` : 'Demande envoyée à un coordinateur',
  },

  fields: {
    note: 'Ce qui a été dit',
    needs: 'Besoins',
    offers: 'Offres',
    remarks: 'Remarques',
    name: 'Nom',
    phone: 'Téléphone',
    email: 'Adresse e-mail',
    address: 'Adresse',
    consent: 'Accord',
    districtId: 'Quartier',
    departmentId: 'Service',
    serviceCode: 'Sujet',
    status: 'État',
    text: 'Texte',
    reason: 'Pourquoi',
    personId: 'Personne',
    outcome: 'Comment cela s’est passé',
    place: 'Lieu',
    contactId: 'Contact',
    lead: 'Fiche',
    kind: 'Type',
    endedAt: 'Fin',
    passersBy: 'Passants',
    rest: 'Ne pas déranger',
    onBehalfOf: 'Au nom de',
    followUp: 'Un jour pour repasser',
    parts: 'Parties d’autres services',
  },
};
