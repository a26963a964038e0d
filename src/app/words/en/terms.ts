import type { Channel } from '../../../domain/department.ts';
import type { Role } from '../../../domain/person.ts';
import type { Reason } from '../../../domain/problem.ts';
import { plurals } from '../plural.ts';

const count = plurals('en');

const problems: Record<Reason, string> = {
  missing: 'Something is still missing here.',
  tooLong: 'This is too long. Make it shorter, or split it in two.',
  unwritable: 'There is a sign in it that cannot be kept. Type it again.',
  tooMany: 'These are too many. Make a second encounter for the rest.',
  malformed: 'This is not written the way it should be.',
  unknown: 'The city does not know this (any more). Choose again.',
  id: 'Its number is not right. Save it as a file and tell your administrator.',
  code: 'A code has letters, digits, dots and dashes only.',
  language: 'The app does not speak this language.',
  text: 'Words should stand here.',
  instant: 'This is not a date and time.',
  number: 'A number should stand here.',
  outOfRange: 'This number is too small or too large.',
  consentMissing: 'These details need the consent of the person. Ask them, and note what they said.',
  outOfReach: 'This is no longer in your part of the city. Somebody who may decide sees it.',
  notAllowed: 'Your account may not do this. A coordinator or your administrator can.',
  stepNotAllowed: 'This step is not possible from where the request now is. Look at it again.',
  changedMeanwhile: 'Someone else changed this meanwhile. See what stands there now, and decide.',
  alreadyThere: 'This is already there, with other words.',
  gone: 'This is no longer there, or no longer yours.',
  mismatch: 'The parts of this do not belong together. Save it as a file and tell your administrator.',
  unknownDeed: 'The server does not know this step. It may need an update; your work stays here.',
  newerApp: 'This phone is newer than the server. Your work waits here until the server is updated.',
  unexpected: 'Something went wrong on the server. Nothing was lost; try again later.',
  tooLarge: 'This is too large to send in one piece. It stays on this phone.',
  oneVoice: 'A part is not answered by itself. Report to the request that leads: it answers the person.',
  passwordShort: 'This password is too short: it needs 10 signs or more.',
};

const roles: Record<Role, string> = {
  officer: 'Officer',
  maintainer: 'Maintainer',
  coordinator: 'Coordinator',
  administrator: 'Administrator',
};

const channels: Record<Channel, string> = {
  desk: 'Desk in the app',
  email: 'E-mail',
  webhook: 'Own system (webhook)',
  open311: 'Open311',
};

/** What the domain names: reasons, deeds, roles, channels. */
export const terms = {
  problems,
  roles,
  roleHelp: {
    officer: 'goes out and talks with people',
    maintainer: 'carries out requests of a department',
    coordinator: 'watches over a department or the city, and routes what no rule does',
    administrator: 'manages accounts and settings',
  } satisfies Record<Role, string>,
  channels,

  /** A change someone made, as a short phrase. */
  deeds: {
    attachToEncounter: 'Photo or voice note of an encounter',
    attachToRequest: 'Photo or voice note on a request',
    settleReview: 'Decision on work that was handed over',
    tellAsker: 'Who was told what came of it',
    askCitizen: 'Question to whoever spoke',
    withdrawQuestion: 'Withdrawing a question',
    noteSaid: 'What was said to a question',
    openVisit: 'Start of a visit',
    amendVisit: 'Change to a visit',
    recordEncounter: (needs: number) =>
      needs === 0
        ? 'Encounter'
        : count(needs, { one: 'Encounter with 1 need', other: `Encounter with ${needs} needs` }),
    amendEncounter: 'Change to an encounter',
    recordContact: (name: string) => `New contact ${name}`,
    amendContact: (name: string) => `Change to contact ${name}`.trimEnd(),
    removeContact: 'Removal of a contact',
    takeRequest: 'Taking up a request',
    assignRequest: (whom: string) => (whom ? `Assigning a request to ${whom}` : 'Assigning a request to nobody'),
    setStatus: (status: string) => `Setting a request to “${status}”`,
    remarkOnRequest: 'Remark on a request',
    answerRequest: 'Answer to a request',
    classifyRequest: (service: string) => (service ? `Filing a request under ${service}` : 'Taking off a service'),
    splitRequest: 'Asking another department for a part',
    routeRequest: (department: string) =>
      department ? `Sending a request to ${department}` : 'Sending a request to a coordinator',
  },

  /** The places a problem can be in, as a heading before its sentence. */
  fields: {
    note: 'What was said',
    needs: 'Needs',
    offers: 'Offers',
    remarks: 'Remarks',
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    consent: 'Consent',
    districtId: 'District',
    departmentId: 'Department',
    serviceCode: 'Service',
    status: 'Status',
    text: 'Text',
    reason: 'Why',
    personId: 'Person',
    outcome: 'How it went',
    place: 'Place',
    contactId: 'Contact',
    lead: 'Lead card',
    kind: 'Kind',
    endedAt: 'End',
    passersBy: 'Passers-by',
    rest: 'Do not disturb',
    onBehalfOf: 'On behalf of',
    followUp: 'A day to come back',
    parts: 'Parts of other departments',
    question: 'Question',
  } as Record<string, string>,
};
