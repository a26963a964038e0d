import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

/** Photos and voice notes. */
export const attachments: Pick<Words, 'attachments'> = {
  attachments: {
    title: 'Photos et notes vocales',
    forCitizen: 'Pour la personne',
    gallery: 'Depuis la galerie',
    at: (time) => `à ${time}`,
    on: (moment) => `le ${moment}`,
    photo: (n, of, when) => `Photo ${n} sur ${of}, prise ${when}`,
    voice: (n, of, length, when) => `Note vocale ${n} sur ${of}, ${length}, prise ${when}`,
    next: 'Photo suivante',
    before: 'Photo précédente',
    preparing: (done, all) => (all === 1 ? 'Préparation de la photo…' : `Préparation de la photo ${done} sur ${all}…`),
    most: (longest) => `${longest} au plus. Vous pouvez continuer à écrire.`,
    found: 'Un enregistrement interrompu est de nouveau là.',
    added: (n) => count(n, { one: 'C’est joint', other: `${n} fichiers sont joints` }),
    faults: {
      empty: 'Ce fichier est vide.',
      cut: 'Cette photo s’arrête au milieu. Reprenez-la ou renvoyez-la.',
      heic: 'Ce navigateur ne lit pas les photos au format HEIC. Réglez l’appareil photo sur « Le plus compatible », ou choisissez la photo en JPEG.',
      unreadable: 'Ce n’est pas une photo que l’application peut lire.',
      tooMany: 'Il n’y a plus de place pour d’autres photos ici. Notez le reste dans une deuxième rencontre.',
      noRoom: 'Il n’y a plus de place pour elle sur ce téléphone. Faites de la place et réessayez.',
      failed: 'Impossible de le garder. Réessayez.',
    },
    noMicrophone: 'L’application ne trouve pas de micro. Vous pouvez écrire.',
    missing: {
      asking: 'Chargement…',
      notYet: (who) => `Encore sur le téléphone de ${who}. Cela arrivera dès que ce téléphone aura du réseau.`,
      unreachable: 'Pas sur ce téléphone. Il faut du réseau pour le voir.',
      gone: 'Ce n’est plus là, ou vous n’y avez plus accès.',
      signIn: 'Reconnectez-vous pour le voir.',
      strange: 'Cela n’est pas arrivé en entier. Réessayez.',
    },
    colleague: 'un collègue',
    fetch: (size) => `Charger, ${size}`,
    refused: {
      wrongKind: 'Le serveur ne prend pas ce genre de fichier.',
      metadata: 'Le serveur ne le prend pas, car il en dit plus que ce qu’on y voit.',
      mismatch: 'Il n’arrive pas au serveur tel qu’il est parti de ce téléphone.',
      tooLarge: 'Il est trop lourd pour le serveur.',
      unexpected: 'Le serveur ne l’a pas pris.',
    },
    refusedHelp: 'Les mots sont arrivés. Ceci reste sur ce téléphone jusqu’à ce que vous décidiez.',
    saveFile: 'Enregistrer comme fichier',
    throwAway: 'Jeter',
    thrownAway: 'Jeté. Les mots restent.',
  },
};
