import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const where: Pick<Words, 'courses' | 'map' | 'onMap' | 'nearby' | 'maps'> = {
  courses: {
    north: 'nord',
    northEast: 'nord-est',
    east: 'est',
    southEast: 'sud-est',
    south: 'sud',
    southWest: 'sud-ouest',
    west: 'ouest',
    northWest: 'nord-ouest',
  },

  map: {
    nearer: 'Plus près',
    farther: 'Plus loin',
    all: 'Tout voir',
    keys: 'Les flèches déplacent la carte, + et − la rapprochent ou l’éloignent.',
    noStreets: 'Sans les rues : votre ville n’a pas installé de plan.',
    streetsMissing: 'Sans les rues : pas de connexion, et ce lieu n’est pas parmi les cartes de ce téléphone.',
  },

  onMap: {
    set: 'Placer sur la carte',
    label: 'Carte : l’épingle est là où c’était',
    help: 'Faites glisser la carte ou touchez-la. Au clavier : les flèches déplacent l’épingle de 10 m, avec Maj de 100 m, + et − changent l’échelle.',
    byHand: (place) => `${place}, placé sur la carte`,
    stays: 'Ce téléphone ne sait pas où il est. L’épingle reste.',
    outside: 'Hors des quartiers',
    atPhone: 'Là où est ce téléphone',
    fromPhone: (distance, course) => `À ${distance} de ce téléphone, direction ${course}`,
    fromStart: (distance, course) => `À ${distance} d’où était l’épingle, direction ${course}`,
    toPhone: 'Vers ce téléphone',
  },

  nearby: {
    found: (n, distance) =>
      count(n, {
        one: `${n} personne a demandé la même chose à moins de ${distance}`,
        other: `${n} personnes ont demandé la même chose à moins de ${distance}`,
      }),
    help: 'Qui s’y joint reçoit la même réponse, et le travail n’est fait qu’une fois.',
    see: 'Voir',
    join: 'S’y joindre',
    joins: 'Se joint à cette demande',
    leave: 'En faire une demande à part',
    people: (n) => count(n, { one: `${n} personne le demande`, other: `${n} personnes le demandent` }),
  },

  maps: {
    title: 'Cartes sur ce téléphone',
    help: 'Les rues viennent avec une connexion. Un quartier que vous prenez est là même sans.',
    noMap: 'Votre ville n’a pas installé de plan',
    noMapHelp: 'Les quartiers et les demandes sont dessinés sans. Votre administrateur peut en ajouter un.',
    cannot: 'Ce navigateur ne garde pas de cartes. Les quartiers et les demandes sont dessinés sans les rues.',
    offline: 'Une connexion est nécessaire pour savoir ce qui peut encore être pris.',
    noDistricts: 'Il n’y a pas encore de quartiers. Ils viennent avec la première connexion.',
    measuring: 'Calcul de la taille…',
    empty: 'Le plan de votre ville ne va pas jusqu’ici.',
    here: (size) => `Sur ce téléphone, ${size}`,
    begun: (all) => `Une partie des ${all} est là`,
    older: (size) => `Sur ce téléphone, ${size}. La ville a un plan plus récent.`,
    going: (name, done, all) => `${name} : ${done} sur ${all}`,
    take: (name, size) => `Prendre ${name}, ${size}`,
    goOn: (name) => `Continuer ${name}`,
    renew: (name, size) => `Prendre le nouveau plan de ${name}, ${size}`,
    remove: (name) => `Enlever ${name}`,
    stop: 'Arrêter pour l’instant',
    coming: (name, size) => `${name} arrive, ${size}.`,
    taken: (name) => `${name} est sur ce téléphone.`,
    removed: (name) => `${name} est enlevé.`,
    stopped: (name) => `${name} n’est pas complet. La suite reprendra là où elle s’est arrêtée.`,
    replaced: (name) => `La ville a installé un plan plus récent. Prenez ${name} encore une fois.`,
    noRoom: (name) => `Il n’y a pas assez de place sur ce téléphone pour ${name}. Votre travail passe d’abord.`,
  },
};
