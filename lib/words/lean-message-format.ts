import { IntlMessageFormat } from 'intl-messageformat';

const parse = IntlMessageFormat.__parse;
const parsed = new Map<string, ReturnType<NonNullable<typeof parse>>>();

// The library keeps what it parsed for one request only, and would spend a good part of a page on parsing the same few
// hundred texts again. They are those of the catalogues, so what is kept here does not grow.
if (parse) {
  IntlMessageFormat.__parse = (text, options) => {
    const key = `${options?.locale} ${text}`;
    const known = parsed.get(key) ?? parse(text, options);
    parsed.set(key, known);
    return known;
  };
}

// Styles of numbers, days and times that a text can name (`{day, date, long}`). Every text that is said copies and writes
// them all out anew; none of ours names one, since components/ui writes days and times for their reader.
IntlMessageFormat.formats = { number: {}, date: {}, time: {} };
