import { plurals } from '../plural.ts';

const count = plurals('fr');

export const lock = {
  lock: {
    title: 'Verrou de l’application',
    on: 'Activé',
    off: 'Désactivé',
    what: 'Avec le verrou, ce que vous notez est gardé sous une forme que seuls ouvrent votre code, le verrou du téléphone si vous l’utilisez aussi, et la clé de votre ville si elle en a une. L’envoi ne se fait que tant que l’application est déverrouillée.',
    demanded: 'Votre ville demande à tout le monde de verrouiller l’application sur son téléphone.',
    demandedHelp: 'Choisissez un code. Ce que vous avez noté jusqu’ici reste, et sera verrouillé avec lui.',
    pin: 'Code',
    pinHint: 'Six chiffres ou plus, ou quelques mots. Des mots sont bien plus difficiles à deviner.',
    again: 'Le code encore une fois',
    oldPin: 'Le code actuel',
    newPin: 'Nouveau code',
    problems: {
      short: 'Prenez au moins six chiffres ou lettres.',
      plain: 'C’est l’un des premiers que n’importe qui essaierait. Prenez-en un autre.',
      other: 'Les deux ne sont pas pareils.',
      wrong: 'Ce n’est pas le code.',
      failed: 'Le code n’a pas pu être essayé. Tapez-le encore une fois.',
    },
    withOffice: 'Si vous l’oubliez, votre administrateur peut encore transmettre au serveur ce qui n’a pas été envoyé.',
    withoutOffice:
      'Si vous l’oubliez, ce qui n’a pas été envoyé est perdu : votre ville n’a pas créé de clé pour cela.',
    switchOn: 'Activer le verrou',
    switchOff: 'Désactiver le verrou',
    switchedOff: 'Tout ce qui est sur ce téléphone redevient alors lisible pour qui peut ouvrir le téléphone.',
    turningOn: 'Verrouillage de ce qui est sur ce téléphone',
    turningOff: 'Déverrouillage de ce qui est sur ce téléphone',
    rows: (done: string, all: string) => `${done} sur ${all}`,
    otherWindows: 'Si cela n’avance pas, fermez les autres fenêtres de cette application.',
    notTurned: 'Cela n’a pas pu être terminé. Rien n’est perdu. Il y a peut-être trop peu de place sur ce téléphone.',
    retry: 'Continuer',
    leaveOff: 'Laisser le verrou désactivé',
    half: 'Le verrou était en cours d’activation quand l’application a été fermée. Avec le code, cela reprend où c’en était.',
    locked: 'Verrouillé',
    unlock: 'Déverrouiller',
    unlocking: 'Déverrouillage',
    withPhone: 'Déverrouiller comme le téléphone',
    phoneFailed: 'Le téléphone ne l’a pas déverrouillé. Utilisez le code.',
    waits: (n: number) =>
      count(n, {
        one: '1 élément attend sur ce téléphone. Il partira dès que vous déverrouillez.',
        other: `${n} éléments attendent sur ce téléphone. Ils partiront dès que vous déverrouillez.`,
      }),
    nothingWaits: 'Rien n’attend d’être envoyé.',
    tryIn: (n: number) =>
      count(n, {
        one: 'Vous pourrez réessayer dans 1 seconde.',
        other: `Vous pourrez réessayer dans ${n} secondes.`,
      }),
    somebodyElse: 'Quelqu’un d’autre travaille avec ce téléphone',
    forgotten: 'J’ai oublié le code',
    forgottenHelp:
      'Personne ne peut retrouver le code. Vous recommencez avec une application vide, et tout ce que le serveur a revient. Ce qui n’a pas été envoyé n’est que sur ce téléphone.',
    first:
      'Enregistrez d’abord dans un fichier ce qui n’a pas été envoyé, et donnez-le à votre administrateur. Lui seul peut l’ouvrir.',
    drafts: 'Ce qui a été commencé sans être enregistré n’y est pas.',
    noKey:
      'Votre ville n’avait pas créé de clé quand le verrou a été activé : personne ne peut ouvrir ce qui n’a pas été envoyé.',
    save: 'Enregistrer ce qui n’a pas été envoyé',
    saved: 'Le fichier a été remis au navigateur pour être enregistré. Donnez-le à votre administrateur.',
    notSaved: 'Le fichier n’a pas pu être fait. Rien n’est perdu.',
    anew: 'Recommencer à neuf',
    anewHelp:
      'Vous vous connectez avec votre mot de passe. Ce qui est verrouillé maintenant reste 30 jours sur ce téléphone, au cas où le fichier se perdrait.',
    needsSignal: 'Il faut une connexion : le serveur doit d’abord vous déconnecter.',
    now: 'Verrouiller maintenant',
    after: 'Verrouiller de lui-même après',
    minutes: (n: number) => count(n, { one: '1 minute', other: `${n} minutes` }),
    changePin: 'Changer le code',
    changed: 'Le code est changé.',
    phone: 'Déverrouiller avec le téléphone',
    phoneHelp: 'Un doigt, un visage, ou ce qui déverrouille ce téléphone. Le code continue de marcher.',
    phoneOn: 'Ce téléphone déverrouille l’application.',
    usePhone: 'Utiliser aussi le verrou du téléphone',
    dropPhone: 'N’utiliser que le code',
    noPhone: 'Ce téléphone ne sait pas le faire.',
    phoneUnwilling: 'Ce n’est pas fait cette fois-ci. Vous pouvez réessayer.',
    reminders:
      'Tant que le verrou est activé, ce téléphone ne vous envoie pas de rappels quand l’application est fermée.',
    left: 'Verrouillé auparavant',
    leftHelp: (from: string, until: string) =>
      `Vous avez recommencé à neuf le ${from}. Ce qui était verrouillé alors disparaît le ${until}.`,
    forget: 'Le supprimer maintenant',
    lockedFile: 'C’est ce que quelqu’un n’avait pas envoyé quand il a oublié son code.',
    lockedFileHelp: 'Choisissez le fichier de la clé de la ville. Il est lu sur cet appareil et ne va nulle part.',
    lockedFileOther: 'Seul un administrateur peut l’ouvrir, avec la clé de la ville.',
    chooseKey: 'Choisir la clé',
    wrongKey: 'Ce n’est pas la clé qui l’ouvre. C’est peut-être une plus ancienne.',
    damaged: 'Le fichier n’est pas comme il a été fait. Redemandez-le.',
  },
};
