import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { makeMailer } from '../mail.ts';
import { deliverToDesk } from './desk.ts';
import type { Channels } from './dispatch.ts';
import { emailChannel } from './email.ts';
import { open311Channel } from './open311.ts';
import { webhookChannel } from './webhook.ts';

/** Every way to a department that this installation has; there is no e-mail without a mail server. */
export function makeChannels(database: Database, config: Config): Channels {
  const send = makeMailer(config);
  return {
    desk: deliverToDesk,
    webhook: webhookChannel(database),
    open311: open311Channel(database),
    ...(send ? { email: emailChannel(database, config, send) } : {}),
  };
}
