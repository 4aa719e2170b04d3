import type { NoticeKind } from './notice-kind.ts';

/** One change of state that somebody may have asked to be told of. */
export interface News {
  kind: NoticeKind;
  subject: { kind: 'bill' | 'container' | 'declaration' | 'sender'; key: string };
  /** Tells this change from every other of the subject; the same however often it is found. */
  state: string;
  title: string;
  text: string;
  /** Where to read on, below the address of the product. */
  href: string;
  /** Whose cargo it is about, as far as it is one account's. */
  account: string | null;
  /** Whoever is limited hears of it by these. */
  billNumbers: readonly string[];
  /** `container-exception` only: the sender's name of it. */
  exceptionName?: string;
}

/** News that no rule asks for: for who watches the subject, or for who let an exception sleep. */
export interface PersonalNews
  extends Pick<News, 'subject' | 'state' | 'title' | 'text' | 'href' | 'billNumbers'> {
  kind: 'watched' | 'snooze-over';
  /** `snooze-over` only: the act by which somebody let it sleep. */
  actId?: string;
}

/** What is so about a subject now, as short texts; and what has become so since `before`. */
export interface Noticed {
  states: string[];
  news: News[];
  personal: PersonalNews[];
}
