import * as v from 'valibot';
import { Id } from './id.ts';
import { Instant } from './instant.ts';

const ATTACHMENT_KINDS = ['photo', 'voice'] as const;

/** What a photo or a voice note may be, as a media type; a phone turns every photo into JPEG. */
export const ATTACHMENT_TYPES = ['image/jpeg', 'audio/webm', 'audio/mp4', 'audio/ogg'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** The most bytes of one attachment: a photo of 2048 pixels has a tenth of it, a voice note of half an hour about half. */
export const MOST_ATTACHMENT_BYTES = 12 * 1024 * 1024;

/** The SHA-256 of an attachment's bytes, in lower-case hexadecimal: its name wherever it is kept. */
export const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'malformed'));
export type Hash = v.InferOutput<typeof Hash>;

const count = (most: number) =>
  v.pipe(v.number('number'), v.integer('number'), v.minValue(0, 'outOfRange'), v.maxValue(most, 'outOfRange'));

/** A photo or a voice note. What travels with the record are these words about it; the bytes travel on their own, later. */
export const Attachment = v.strictObject({
  id: Id,
  kind: v.picklist(ATTACHMENT_KINDS, 'unknown'),
  hash: Hash,
  type: v.picklist(ATTACHMENT_TYPES, 'unknown'),
  bytes: v.pipe(count(MOST_ATTACHMENT_BYTES), v.minValue(1, 'outOfRange')),
  /** Of a photo as it is shown, upright; null for a voice note. */
  width: v.nullable(count(65_535)),
  height: v.nullable(count(65_535)),
  /** Of a voice note; null for a photo. */
  seconds: v.nullable(count(86_400)),
  takenAt: Instant,
});
export type Attachment = v.InferOutput<typeof Attachment>;

/** The most attachments of one encounter, one need or one request. */
export const MOST_ATTACHMENTS = 20;
export const Attachments = v.pipe(v.array(Attachment), v.maxLength(MOST_ATTACHMENTS, 'tooMany'));

/** One of a request: a photo that the desk has added for whoever asked is shown to them, and no other. */
export const RequestAttachment = v.strictObject({ ...Attachment.entries, isForCitizen: v.optional(v.literal(true)) });
export type RequestAttachment = v.InferOutput<typeof RequestAttachment>;
export const RequestAttachments = v.pipe(v.array(RequestAttachment), v.maxLength(MOST_ATTACHMENTS, 'tooMany'));

/** What is attached to it; a record from before there were attachments has none. */
export const attachmentsOf = <A extends Attachment>(record: { attachments?: A[] | undefined }): A[] =>
  record.attachments ?? [];

/** Those of them that whoever asked may see. */
export const attachmentsForCitizen = (record: { attachments?: RequestAttachment[] | undefined }): RequestAttachment[] =>
  attachmentsOf(record).filter(({ isForCitizen }) => isForCitizen === true);
