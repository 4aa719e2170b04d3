/** What people read around the table of an exported list; its columns stay English, for programs read them. */
export const exportFile = {
  list: 'List',
  view: 'View',
  filter: 'Filter',
  order: 'Order',
  asOf: 'As of',
  by: 'By',
  none: 'none',
  titles: {
    customs: 'Bills',
    containers: 'Containers',
    exceptions: 'Container exceptions',
    declarations: 'Declarations',
    shipments: 'Shipments',
    'webhook-events': 'Webhook events',
  },
  tooMany: 'There are more rows than a sheet holds: export them as CSV.',
} as const;
