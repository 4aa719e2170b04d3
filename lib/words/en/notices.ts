export const notices = {
  notices: 'Notices',
  newestFirst: 'Newest first',
  markAll: 'Mark all as read',
  lead: 'You are told what <rules>your rules</rules> ask for, when a note speaks to you by <code>@name</code>, when a bill, container or declaration you watch changes its status, and when an exception you let sleep wakes up.',
  nothing: 'Nothing to tell. <rules>Say what you want to be told of.</rules>',
  newSince: 'new, <age></age>',
} as const;
