/** What a digest of a saved view says, and why nobody is limited to a view. */
export const viewSentences = {
  digest: {
    holdsMore: '{name}: more than {count}',
    changed: '{name}: {count}, {freshCount} new',
    changedAndGone: '{name}: {count}, {freshCount} new, {goneCount} no longer in it',
    fresh: 'New since the last digest:',
    top: 'At the top:',
    more: '… and {count} more',
    noMore: 'No more digests of “{name}”',
    viewDeleted: 'The view was deleted.',
    viewNotOpen: 'The view is not open to you any more.',
  },

  /** Why nobody can be limited to a view, or nobody any more. */
  unfitView: {
    notOffered: 'It asks for what the list of bills does not offer.',
    eachReader: 'It shows each reader something else.',
    allBills: 'It shows all bills.',
  },

  /** What is said to somebody who is limited to a view that shows nothing. */
  limitingView: {
    deleted:
      'The view “{name}”, which you are limited to, was deleted, so it shows nothing. Ask an administrator.',
    unfit: 'The view “{name}”, which you are limited to, shows nothing: {unfitView}',
    tooLarge:
      'The view “{name}”, which you are limited to, holds more than {count} bills, so it shows nothing. Ask an administrator to narrow it.',
  },
} as const;
