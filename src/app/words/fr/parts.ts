import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const parts: Pick<Words, 'parts'> = {
  parts: {
    title: 'Parties d’autres services',
    add: 'Ajouter un service',
    help: 'Un autre service a aussi quelque chose à faire ici. Cette demande reste la principale et répond à la personne pour tous.',
    added: (department) => `Une partie est demandée : ${department}`,
    what: 'Que doit-il faire ?',
    whatHint: 'Ce service voit ce texte, le lieu, les photos et les notes vocales. Il ne voit pas qui a demandé.',
    why: 'Pourquoi ce service ?',
    ask: 'Demander à ce service',
    done: (done, all, declined) =>
      `${count(done, { one: `${done} partie faite`, other: `${done} parties faites` })} sur ${all}${declined > 0 ? `, ${count(declined, { one: `${declined} refusée`, other: `${declined} refusées` })}` : ''}`,
    asked: 'Ce qui est demandé',
    mark: 'Partie d’une demande',
    led: (reference) => `Une partie de la demande ${reference}`,
    ledText: 'C’est la demande principale qui répond à la personne. Vous lui rendez compte.',
    ledNotHere: 'Elle n’est pas sur ce téléphone.',
    seeLead: 'Voir cette demande',
    told: 'Ce qui a été dit à la demande principale',
    untold: 'Rien pour l’instant',
    report: 'Rendre compte',
    reportLabel: 'Qu’est-ce qui a été fait ? Dites-le à la demande principale',
    reportHint: 'Le service qui mène la demande le lit, et répond à la personne.',
    stillOpen: 'Parties encore ouvertes : que deviennent-elles ?',
    becomes: { goesOn: 'Elle continue', withdrawn: 'La retirer' },
    split: (who, department, reason) =>
      reason
        ? `${who} en a demandé une partie : ${department}. Raison : ${reason}`
        : `${who} en a demandé une partie : ${department}`,
    part: (department, status) => `Partie de : ${department}. État : « ${status} »`,
    goesOn: (department) => `La partie continue, même si la demande est close : ${department}`,
    withdrawn: (who, department) => `${who} a retiré la partie : ${department}`,
    withdrawnHere: (who) => `${who} a clos la demande principale et retiré cette partie`,
  },
};
