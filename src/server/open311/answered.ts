import type { Instant } from '../../domain/instant.ts';
import { OWN_ID } from './asked.ts';
import type { Answer } from './format.ts';
import type { Content } from './xml.ts';

/** What is answered by the names of Open311's GeoReport v2, and of FixMyStreet's updates beside it; what is asked is in asked.ts. */

// To the second, as the standard writes them; rounded down, so that whoever asks for what came since finds it again.
const toSecond = (at: Instant) => `${at.slice(0, 19)}Z`;

/** Where to ask what, by Open311's service discovery. */
export const discoveryOf = (told: { changeset: string; contact: string; keyService: string; url: string }): Answer => ({
  name: 'discovery',
  content: {
    changeset: told.changeset,
    contact: told.contact,
    key_service: told.keyService,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: told.url,
        changeset: told.changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  },
});

/** A kind of help as others read it. */
export interface PublicService {
  code: string;
  name: string;
  words: string[];
  group: string;
}

/** All kinds of help. */
export const servicesOf = (services: PublicService[]): Answer => ({
  name: 'services',
  content: services.map(({ code, name, words, group }) => ({
    service_code: code,
    service_name: name,
    description: '',
    metadata: true,
    type: 'realtime',
    keywords: words.join(', '),
    group,
  })),
});

/** What may be sent with a request of this kind: the sender's own number, which nobody is asked for. */
export const definitionOf = (code: string, sentence: string): Answer => ({
  name: 'service_definition',
  content: {
    service_code: code,
    attributes: OWN_ID.slice(-1).map((own, index) => ({
      variable: true,
      code: own,
      datatype: 'string',
      required: false,
      datatype_description: '',
      order: index + 1,
      description: sentence,
      automated: 'server_set',
    })),
  },
});

/** That a request was taken, by the id that others know it by. */
export const receiptOf = (publicId: string): Answer => ({
  name: 'service_requests',
  content: [{ service_request_id: publicId, service_notice: '', account_id: '' }],
});

/** Which request a token stands for: every request has its id at once, and is its own token. */
export const tokenOf = (publicId: string): Answer => ({
  name: 'service_requests',
  content: [{ service_request_id: publicId, token: publicId }],
});

/** A request as others read it. */
export interface PublicRequest {
  publicId: string;
  isOpen: boolean;
  answer: string;
  service: { code: string; name: string };
  text: string;
  department: string;
  openedAt: Instant;
  updatedAt: Instant;
  dueAt: Instant | null;
  /** [longitude, latitude] */
  point: [number, number] | null;
}

const statusWord = (isOpen: boolean) => (isOpen ? 'open' : 'closed');

/** These requests, as far as others may read them. */
export const requestsOf = (requests: PublicRequest[]): Answer => ({
  name: 'service_requests',
  content: requests.map(
    ({ publicId, isOpen, answer, service, text, department, openedAt, updatedAt, dueAt, point }): Content => ({
      service_request_id: publicId,
      status: statusWord(isOpen),
      status_notes: answer,
      service_name: service.name,
      service_code: service.code,
      description: text,
      agency_responsible: department,
      service_notice: '',
      requested_datetime: toSecond(openedAt),
      updated_datetime: toSecond(updatedAt),
      expected_datetime: dueAt ? toSecond(dueAt) : undefined,
      lat: point?.[1],
      long: point?.[0],
    }),
  ),
});

/** One thing that was told of a request. */
export interface PublicUpdate {
  id: string;
  publicId: string;
  isOpen: boolean;
  words: string;
  at: Instant;
}

/** These updates. */
export const updatesOf = (updates: PublicUpdate[]): Answer => ({
  name: 'service_request_updates',
  content: updates.map(({ id, publicId, isOpen, words, at }) => ({
    update_id: id,
    service_request_id: publicId,
    status: statusWord(isOpen),
    updated_datetime: toSecond(at),
    description: words,
  })),
});

/** That an update was taken, by an id for it. */
export const updateReceiptOf = (id: string): Answer => ({
  name: 'service_request_updates',
  content: [{ update_id: id }],
});

/** Why it was not granted. */
export const errorsOf = (code: number, said: string[]): Answer => ({
  name: 'errors',
  content: said.map((description) => ({ code, description })),
});
