/** One search over everything that carries a number. */
export const search = {
  title: 'Search',
  titleOf: 'Search: {text}',
  typeNumber: 'Type a number above: a bill, container, booking, LRN, MRN, or a reference of yours.',
  nothing: 'Nothing here carries “{text}”. Look for it in <link>what arrived</link>.',
  all: 'All of them',
  bills: 'Bills',
  containers: 'Containers',
  declarations: 'Declarations',
  shipments: 'Shipments',
} as const;
