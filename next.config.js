import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Loaded from node_modules, so that server.ts and the pages share one instance of each.
  serverExternalPackages: [
    'pg',
    'pino',
    'prom-client',
    'better-auth',
    '@better-auth/passkey',
    '@zxcvbn-ts/language-common',
    'nodemailer',
  ],
  // Lets a page answer 403.
  experimental: { authInterrupts: true },
  // No page has pictures to scale: nobody can make the server do it, or ask itself for a page as if it were one.
  images: { unoptimized: true },
  // Types are checked by tsc on the whole project, not a second time here.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin('./app/request-words.ts')(config);
