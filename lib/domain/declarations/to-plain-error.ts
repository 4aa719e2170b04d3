/** How validators of XML begin: `Element 'CommodityCode': The value '99286530' …`. Nothing here can backtrack. */
const OF_ELEMENT = /^Element '([^']{1,100})': ?the value (?:('[^']{0,200}'|…) )?/i;

/**
 * The message of an error without what a validator wraps around it: "CommodityCode '99286530' is not a valid HS code"; a
 * value that was left out (`…`) is not missed. The words themselves stay the sender's.
 */
export function toPlainError(message: string): string {
  return message
    .replace(OF_ELEMENT, (_, element: string, value?: string) =>
      value?.startsWith("'") ? `${element} ${value} ` : `${element} `,
    )
    .replace(/(?<!\.)\.$/, '')
    .trim();
}
