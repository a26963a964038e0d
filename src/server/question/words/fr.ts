import type { QuestionMailWords } from './en.ts';

export const fr: QuestionMailWords = {
  subject: (reference) => `Une question sur votre demande ${reference}`,
  title: (reference) => `Une question sur votre demande ${reference}`,
  hello: 'Bonjour,',
  about: (when) =>
    `le ${when}, vous avez dit quelque chose à l’un de nous. Pour continuer, nous avons besoin de savoir ceci :`,
  open: 'Répondre ici',
  until: (when) =>
    `Vous n’avez pas besoin de compte. Le lien est valable jusqu’au ${when}. Qui l’a peut répondre à votre place : ne le transmettez à personne.`,
  otherwise: 'Vous pouvez aussi le dire à l’un de nous, dans la rue ou au téléphone.',
  label: 'Que répondez-vous ?',
  hint: 'Seules les personnes qui s’occupent de votre demande le lisent.',
  send: 'Envoyer',
  missing: 'Écrivez d’abord quelque chose. Rien n’a encore été envoyé.',
  tooLong: (most) => `C’est trop long : ${most} signes au plus. Rien n’a encore été envoyé.`,
  thanks: 'Merci, nous avons votre réponse',
  thanksText: 'La personne qui s’occupe de votre demande la lit maintenant.',
  story: 'Voir ce qu’elle devient',
  over: 'Ce lien n’est plus valable',
  overText:
    'Nous n’avons plus besoin de le savoir, ou cela fait trop longtemps. Si vous avez autre chose à dire, dites-le à l’un de nous.',
  notKept: 'Ce que vous avez écrit n’a pas été envoyé. C’était :',
  unknown: 'Ce lien n’existe pas',
  unknownText: 'Il en manque peut-être une partie. Ouvrez-le de nouveau depuis l’e-mail, en entier.',
};
