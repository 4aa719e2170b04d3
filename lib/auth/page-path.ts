/** The header in which `server.ts` tells a page its own address, for the way back after signing in. */
export const PAGE_PATH_HEADER = 'x-clearhold-path';
