/** The header in which the route tells the sign-in library who calls; it overwrites whatever came under that name. */
export const CALLER_HEADER = 'x-clearhold-caller';
