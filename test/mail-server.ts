import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine, and all that it took. */
export interface MailServer {
  url: string;
  mails: ParsedMail[];
  /** How many it refuses for the moment, from now on. */
  refuses: number;
  /** Of how many, after these, it takes the mail and loses its answer on the way back. */
  losesAnswers: number;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        if (mailServer.refuses > 0) {
          mailServer.refuses -= 1;
          return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
        }
        mails.push(mail);
        if (mailServer.losesAnswers > 0) {
          mailServer.losesAnswers -= 1;
          return done(Object.assign(new Error('the answer is lost'), { responseCode: 451 }));
        }
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test that fails does not close it, and is not to wait for it.
  server.server.unref();
  const { port } = server.server.address() as AddressInfo;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuses: 0,
    losesAnswers: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
