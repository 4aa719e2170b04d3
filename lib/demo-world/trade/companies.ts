/** Whose cargo it is, with the beginning of its purchase order numbers. Names and domains are made up. */
export interface Company {
  readonly name: string;
  readonly domain: string;
  readonly region: string;
  readonly orderPrefix: string;
}

export const COMPANIES: readonly Company[] = [
  { name: 'Harbour & Finch', domain: 'harbourfinch.example', region: 'US', orderPrefix: 'PO-' },
  { name: 'Northgate Foods', domain: 'northgate-foods.example', region: 'US', orderPrefix: 'NGF-' },
  { name: 'Lindqvist Furniture', domain: 'lindqvist.example', region: 'US', orderPrefix: 'LQ/' },
  { name: 'Brightwater Toys', domain: 'brightwater-toys.example', region: 'US', orderPrefix: 'BWT-' },
  { name: 'Meridian Auto Parts', domain: 'meridian-auto.example', region: 'US', orderPrefix: 'MAP ' },
  { name: 'Calder Textiles', domain: 'calder-textiles.example', region: 'US', orderPrefix: 'CT-' },
  { name: 'Osprey Medical', domain: 'osprey-medical.example', region: 'US', orderPrefix: 'OSP-' },
  { name: 'Van Dalen Bloemen', domain: 'vandalen.example', region: 'EU', orderPrefix: 'VD-' },
];
