export type Port = { readonly name: string; readonly unlocode: string };

export const ASIAN_PORTS: readonly Port[] = [
  { name: 'Shanghai', unlocode: 'CNSHA' },
  { name: 'Ningbo', unlocode: 'CNNGB' },
  { name: 'Yantian', unlocode: 'CNYTN' },
  { name: 'Qingdao', unlocode: 'CNTAO' },
  { name: 'Hong Kong', unlocode: 'HKHKG' },
  { name: 'Kaohsiung', unlocode: 'TWKHH' },
  { name: 'Busan', unlocode: 'KRPUS' },
  { name: 'Ho Chi Minh City', unlocode: 'VNSGN' },
  { name: 'Haiphong', unlocode: 'VNHPH' },
  { name: 'Laem Chabang', unlocode: 'THLCH' },
  { name: 'Port Klang', unlocode: 'MYPKG' },
  { name: 'Singapore', unlocode: 'SGSIN' },
  { name: 'Nhava Sheva', unlocode: 'INNSA' },
  { name: 'Tokyo', unlocode: 'JPTYO' },
];

export const EUROPEAN_PORTS: readonly Port[] = [
  { name: 'Rotterdam', unlocode: 'NLRTM' },
  { name: 'Vlissingen', unlocode: 'NLVLI' },
  { name: 'Moerdijk', unlocode: 'NLMOE' },
];

export const WEST_COAST_PORTS: readonly Port[] = [
  { name: 'Los Angeles', unlocode: 'USLAX' },
  { name: 'Long Beach', unlocode: 'USLGB' },
  { name: 'Oakland', unlocode: 'USOAK' },
  { name: 'Seattle', unlocode: 'USSEA' },
  { name: 'Tacoma', unlocode: 'USTIW' },
];

export const EAST_COAST_PORTS: readonly Port[] = [
  { name: 'New York', unlocode: 'USNYC' },
  { name: 'Savannah', unlocode: 'USSAV' },
  { name: 'Charleston', unlocode: 'USCHS' },
  { name: 'Norfolk', unlocode: 'USORF' },
  { name: 'Houston', unlocode: 'USHOU' },
  { name: 'Miami', unlocode: 'USMIA' },
];

/** Where the railways bring the boxes of an inland move. */
export const RAIL_TERMINALS: readonly Port[] = [
  { name: 'Chicago', unlocode: 'USCHI' },
  { name: 'Dallas', unlocode: 'USDAL' },
  { name: 'Memphis', unlocode: 'USMEM' },
  { name: 'Kansas City', unlocode: 'USKCK' },
  { name: 'Columbus', unlocode: 'USCMH' },
];
