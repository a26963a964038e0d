import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from './config.ts';
import { Refusal } from './refusal.ts';

/** Everything from this origin and nothing from any other; no request made by another site. */
export async function protect(app: FastifyInstance, config: Config): Promise<void> {
  const self = ["'self'"];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        workerSrc: self,
        baseUri: ["'none'"],
        formAction: self,
        frameAncestors: ["'none'"],
        // On plain http, as on one's own machine, it would send the app to an https that is not there.
        ...(config.isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'geolocation=(self), camera=(self), microphone=(self)');
    // What is answered is one person's, and no proxy and no browser is to keep it.
    if (/^\/(api|open311)\//.test(request.url)) asData(reply);
    const site = request.headers['sec-fetch-site'];
    const isOwn = site === undefined || site === 'same-origin' || site === 'none';
    if (!isOwn && request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(403, 'otherSite');
  });
}

// What only a page needs to be told, half a kilobyte in each answer, is left away from data: nothing of it may be shown as a page at all.
function asData(reply: FastifyReply): void {
  for (const name of FOR_PAGES) reply.removeHeader(name);
  reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
}

const FOR_PAGES = [
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];
