import * as v from 'valibot';
import { Code } from './id.ts';
import { Localized, text } from './text.ts';

/** The ways a request can reach a department. */
export const CHANNELS = ['desk', 'email', 'webhook', 'open311'] as const;
export const Channel = v.picklist(CHANNELS, 'unknown');
export type Channel = v.InferOutput<typeof Channel>;

/** Who handles, as a body. */
export const Department = v.strictObject({ id: Code, name: Localized, channel: Channel, email: text(200) });
export type Department = v.InferOutput<typeof Department>;
