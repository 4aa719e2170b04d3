export type Vessel = { readonly name: string; readonly imo: string };

/** A shipping line: its SCAC, how its bills and its own boxes begin, and the ships it sails. */
export interface Line {
  readonly name: string;
  readonly scac: string;
  /** Not always the SCAC: bills of MSC (MSCU) begin with MEDU. */
  readonly billPrefix: string;
  readonly billDigits: number;
  readonly containerPrefixes: readonly string[];
  readonly vessels: readonly Vessel[];
}

/** Boxes that several lines rent. */
export const LEASED_PREFIXES: readonly string[] = [
  'TGHU',
  'TCLU',
  'TEMU',
  'BMOU',
  'FCIU',
  'CAIU',
  'TRHU',
  'DFSU',
];

export const LINES: readonly Line[] = [
  {
    name: 'MSC',
    scac: 'MSCU',
    billPrefix: 'MEDU',
    billDigits: 9,
    containerPrefixes: ['MSCU', 'MEDU', 'MSDU', 'MSMU'],
    vessels: [
      { name: 'MSC GULSUN', imo: '9839430' },
      { name: 'MSC ISABELLA', imo: '9839272' },
      { name: 'MSC ANNA', imo: '9777204' },
    ],
  },
  {
    name: 'Maersk',
    scac: 'MAEU',
    billPrefix: 'MAEU',
    billDigits: 9,
    containerPrefixes: ['MSKU', 'MRKU', 'MAEU', 'MRSU'],
    vessels: [
      { name: 'MAERSK ESSEX', imo: '9458092' },
      { name: 'MAERSK EDINBURGH', imo: '9458078' },
      { name: 'MAERSK HALIFAX', imo: '9784271' },
    ],
  },
  {
    name: 'CMA CGM',
    scac: 'CMDU',
    billPrefix: 'CMDU',
    billDigits: 10,
    containerPrefixes: ['CMAU', 'CGMU', 'ECMU'],
    vessels: [
      { name: 'CMA CGM BENJAMIN FRANKLIN', imo: '9706891' },
      { name: 'CMA CGM T. ROOSEVELT', imo: '9780847' },
      { name: 'CMA CGM BRAZIL', imo: '9859117' },
    ],
  },
  {
    name: 'Hapag-Lloyd',
    scac: 'HLCU',
    billPrefix: 'HLCU',
    billDigits: 12,
    containerPrefixes: ['HLBU', 'HLXU', 'HAMU'],
    vessels: [
      { name: 'CHICAGO EXPRESS', imo: '9295268' },
      { name: 'KYOTO EXPRESS', imo: '9295256' },
      { name: 'COLOMBO EXPRESS', imo: '9295244' },
    ],
  },
  {
    name: 'Evergreen',
    scac: 'EGLV',
    billPrefix: 'EGLV',
    billDigits: 12,
    containerPrefixes: ['EGHU', 'EITU', 'EISU'],
    vessels: [
      { name: 'EVER GIVEN', imo: '9811000' },
      { name: 'EVER ACE', imo: '9893890' },
      { name: 'EVER LIVEN', imo: '9629122' },
    ],
  },
  {
    name: 'COSCO',
    scac: 'COSU',
    billPrefix: 'COSU',
    billDigits: 10,
    containerPrefixes: ['CSNU', 'CCLU', 'CSLU'],
    vessels: [
      { name: 'COSCO SHIPPING ROSE', imo: '9785756' },
      { name: 'COSCO SHIPPING ARIES', imo: '9783497' },
    ],
  },
  {
    name: 'OOCL',
    scac: 'OOLU',
    billPrefix: 'OOLU',
    billDigits: 10,
    containerPrefixes: ['OOLU', 'OOCU'],
    vessels: [
      { name: 'OOCL GERMANY', imo: '9776183' },
      { name: 'OOCL JAPAN', imo: '9776195' },
    ],
  },
  {
    name: 'ONE',
    scac: 'ONEY',
    billPrefix: 'ONEY',
    billDigits: 12,
    containerPrefixes: ['ONEU', 'NYKU', 'KKFU'],
    vessels: [
      { name: 'ONE APUS', imo: '9806079' },
      { name: 'ONE AQUILA', imo: '9806081' },
      { name: 'ONE HAWK', imo: '9806055' },
    ],
  },
  {
    name: 'HMM',
    scac: 'HDMU',
    billPrefix: 'HDMU',
    billDigits: 10,
    containerPrefixes: ['HDMU', 'HMMU'],
    vessels: [
      { name: 'HMM OSLO', imo: '9863302' },
      { name: 'HMM GDANSK', imo: '9863326' },
    ],
  },
  {
    name: 'Yang Ming',
    scac: 'YMLU',
    billPrefix: 'YMJA',
    billDigits: 9,
    containerPrefixes: ['YMMU', 'YMLU'],
    vessels: [
      { name: 'YM WITNESS', imo: '9708447' },
      { name: 'YM WREATH', imo: '9704623' },
    ],
  },
];
