import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

/** How a request is carried to a department, and what does not arrive. */
export const dispatches: Pick<Words, 'carried' | 'dispatches'> = {
  carried: {
    onItsWay: {
      email: 'En route vers eux par courriel',
      webhook: 'En route vers leur propre système',
      open311: 'En route vers le système que la ville a déjà (Open311)',
    },
    arrived: {
      email: (when) => `Envoyée par courriel : ${when}`,
      webhook: (when) => `Dans leur propre système depuis ${when}`,
      open311: (when) => `Dans le système que la ville a déjà (Open311) depuis ${when}`,
    },
    told: {
      email: (department) => `Envoyée par courriel à ${department}`,
      webhook: (department) => `Remise au système propre de ${department}`,
      open311: (department) => `Remise au système que ${department} a déjà (Open311)`,
    },
    via: { link: 'La personne qui a le lien', open311: 'L’autre système' },
    undelivered: 'Elle n’a pas pu être remise : la coordination décidera',
    sentBack: 'La personne qui l’a reçue par le lien dit que ce n’est pas pour elle : la coordination décidera',
    cameBack: 'Le système auquel elle a été remise l’a renvoyée : la coordination décidera',
    reopened: 'Elle a été rouverte, et leur système ne peut pas le reprendre : la coordination décidera',
  },

  dispatches: {
    title: 'Ce qui n’arrive pas',
    help: 'Les demandes qui ne peuvent pas être remises, et pourquoi',
    onlyWatching: 'Seules l’administration et la coordination voient ceci.',
    none: 'Tout arrive',
    noneText: 'Une demande qui ne peut pas être remise à son service apparaît ici. Vous pouvez alors la renvoyer.',
    failures: {
      notSetUp: 'La ville n’a pas encore réglé cette voie',
      noAddress: 'Le service n’a pas d’adresse de courriel',
      noService: 'L’autre système n’a pas de sujet pour cela',
      handedOn: 'Elle est passée trop souvent d’un système à l’autre',
      unreachable: 'L’autre côté est injoignable',
      timedOut: 'L’autre côté a mis trop de temps à répondre',
      refused: 'L’autre côté l’a refusée',
      redirected: 'L’autre côté renvoie ailleurs, ce qui n’est pas suivi',
      gone: 'L’autre côté ne veut plus rien recevoir',
      strange: 'L’autre côté a répondu quelque chose d’incompréhensible',
      unexpected: 'Quelque chose s’est mal passé ici',
    },
    since: (when) => `depuis ${when}`,
    tries: (n) => count(n, { one: '1 essai', other: `${n} essais` }),
    next: (when) => `Prochain essai : ${when}`,
    givenUp: 'Abandonnée. Elle est chez la coordination.',
    again: 'Renvoyer',
    triedAgain: 'Elle est renvoyée. Si cela échoue, elle revient ici.',
    open: 'Voir la demande',
    older: 'Montrer les plus anciennes',
    silent: {
      title: 'On n’apprend pas ce que cela devient',
      department: (department, n) =>
        count(n, { one: `${department} : 1 demande`, other: `${department} : ${n} demandes` }),
      help: 'Elles sont arrivées. Ce que l’autre système en dit ne peut pas être lu : demandez là-bas, ou vérifiez les réglages de cette voie (clé, adresse).',
      next: (when) => `Nouvelle lecture : ${when}`,
    },
  },
};
