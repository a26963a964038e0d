import type { Person } from '../domain/person.ts';
import { type Device, enterAccount, findDeviceId } from '../store/device.ts';
import { type Answered, ask, type Refused } from './api.ts';

/** What the server tells of whoever has signed in. */
export interface SignedIn {
  municipalityId: string;
  login: string;
  person: Person;
}

/** A one-time link, as the server knows it. */
export interface Invitation {
  makesAdministrator: boolean;
  needsMunicipality: boolean;
  login?: string;
  name?: string;
}

/** What somebody fills in to use a one-time link. */
export interface Acceptance {
  password: string;
  login?: string;
  name?: string;
  language?: string;
  municipality?: string;
}

/** Signs in; from then on this device works without signal. Null when it is done. */
export async function signIn(
  device: Device,
  login: string,
  password: string,
  municipalityId?: string,
): Promise<Refused | null> {
  const deviceId = await findDeviceId(device);
  const body = { login, password, deviceId, ...(municipalityId ? { municipalityId } : {}) };
  return enter(device, await ask<SignedIn>('POST', '/api/session', body));
}

export const readInvitation = (token: string) => ask<Invitation>('POST', '/api/invitations/read', { token });

/** Uses a one-time link and signs in with it. Null when it is done. */
export async function join(device: Device, token: string, acceptance: Acceptance): Promise<Refused | null> {
  const deviceId = await findDeviceId(device);
  return enter(device, await ask<SignedIn>('POST', '/api/invitations/accept', { token, deviceId, ...acceptance }));
}

async function enter(device: Device, answered: Answered<SignedIn>): Promise<Refused | null> {
  if ('refused' in answered) return answered.refused;
  await goOn(device, answered.value);
  return null;
}

/** Whose session this browser still shows to the server; null where there is none, or no server. */
export async function findSession(): Promise<SignedIn | null> {
  const answered = await ask<SignedIn | undefined>('GET', '/api/session');
  return 'value' in answered ? (answered.value ?? null) : null;
}

/** From now on this device works for them, without signal too. */
export async function goOn(device: Device, { municipalityId, login, person }: SignedIn): Promise<void> {
  await enterAccount(device, { municipalityId, login, person, personId: person.id });
}
