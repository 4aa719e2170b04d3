import { Fragment } from 'react';

/** A name such as `harbour-finch.example`, which narrow columns break behind its marks and nowhere else. */
export function Breakable({ text }: { text: string | null }) {
  return text?.split(/(?<=[.@_/-])(?=\S)/).map((part, index, parts) => (
    <Fragment key={parts.slice(0, index + 1).join('')}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
