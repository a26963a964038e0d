import type { Channel, Department } from '../../domain/department.ts';
import type { Id } from '../../domain/id.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { isOpen, type ServiceRequest } from '../../domain/request.ts';
import { findService } from '../../domain/route.ts';
import { arrivedAtOf } from '../../domain/sent-again.ts';
import { inLanguage, type Language, type Localized } from '../../domain/text.ts';
import { findSettings } from '../database/channels.ts';
import type { Database } from '../database/database.ts';
import type { Dispatch } from '../database/dispatches.ts';
import { findDirectory, findMunicipality } from '../database/municipalities.ts';
import { findRecord } from '../database/records.ts';
import { farNameOf } from './far-name.ts';

/** Whether this request is still to be brought to this department. */
export const isOnItsWay = (request: ServiceRequest | null | undefined, departmentId: string) =>
  request?.departmentId === departmentId && !request.deliveredAt;

/** What is carried outside: the request, and the names it goes by in the city's first language. Nothing of whoever asked. */
export interface Parcel {
  dispatch: Dispatch;
  /** By which far sides know the request. */
  farName: Id;
  request: Pick<
    ServiceRequest,
    'id' | 'text' | 'place' | 'serviceCode' | 'districtId' | 'openedAt' | 'dueAt' | 'status' | 'route'
  >;
  municipality: Municipality;
  department: Department;
  language: Language;
  service: string;
  district: string;
  /** Whether they have had it before: it was closed, and is open again. */
  isAgain: boolean;
}

/** What this dispatch carries; null where there is nothing to carry any more, because the request was sent elsewhere, has arrived, or was opened again and is closed. */
export async function findParcel(database: Database, dispatch: Dispatch): Promise<Parcel | null> {
  const request = await findRecord(database, dispatch.municipality, 'request', dispatch.requestId);
  const { municipality, departments, districts, services } = await findDirectory(database, dispatch.municipality);
  const department = departments.find(({ id }) => id === dispatch.departmentId);
  if (!request || !municipality || !department || !isOnItsWay(request, dispatch.departmentId)) return null;
  const isAgain = arrivedAtOf(request) !== null;
  if (isAgain && !isOpen(request)) return null;
  const secret = (await findMunicipality(database, dispatch.municipality))?.secret ?? '';
  const farName = farNameOf(secret, request.id);
  const language = municipality.languages[0] ?? 'en';
  const called = (named: { name: Localized } | null | undefined) => (named ? inLanguage(named.name, language) : '');
  const service = called(findService(request.serviceCode, services));
  const district = called(districts.find(({ id }) => id === request.districtId));
  return { dispatch, farName, request, municipality, department, language, service, district, isAgain };
}

/** What the city has set up for this department and channel, as `read` reads it; undefined where it has not. */
export async function settingsFor<T>(
  database: Database,
  { municipality, departmentId }: Pick<Dispatch, 'municipality' | 'departmentId'>,
  channel: Channel,
  read: (settings: unknown) => T,
): Promise<T | undefined> {
  const settings = await findSettings(database, municipality, departmentId, channel);
  return settings === null ? undefined : read(settings);
}
