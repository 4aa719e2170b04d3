/**
 * The header in which `server.ts` tells the routes who calls. It is set on every request, over whatever the caller wrote
 * there, because the headers of proxies can be made up by anybody.
 */
export const CALLER_ADDRESS_HEADER = 'x-clearhold-caller-address';
