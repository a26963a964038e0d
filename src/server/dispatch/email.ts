import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { type SendMail, whyNotSent } from '../mail.ts';
import { makeReplyLink } from '../reply-link/link.ts';
import { mailOf } from '../reply-link/mail.ts';
import type { Deliver } from './dispatch.ts';
import { NotDelivered } from './not-delivered.ts';
import { findParcel } from './parcel.ts';

/** An e-mail to the department's address, with a link by which it answers without an account. */
export const emailChannel =
  (database: Database, config: Config, send: SendMail): Deliver =>
  async (dispatch) => {
    const parcel = await findParcel(database, dispatch);
    if (!parcel) return null;
    if (parcel.department.email === '') throw new NotDelivered('noAddress');
    const link = await makeReplyLink(database, config, dispatch);
    await send(mailOf(parcel, link)).catch((error: unknown) => {
      throw new NotDelivered(whyNotSent(error));
    });
    return {};
  };
