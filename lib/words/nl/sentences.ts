import type { sentences as english } from '../en/sentences.ts';
import type { WordsLike } from '../words-like.ts';
import { billSentences } from './sentences/bill.ts';
import { containerSentences } from './sentences/container.ts';
import { declarationSentences } from './sentences/declaration.ts';
import { exceptionSentences } from './sentences/exception.ts';
import { jobSentences } from './sentences/job.ts';
import { lookupSentences } from './sentences/lookup.ts';
import { messageSentences } from './sentences/message.ts';
import { noticeSentences } from './sentences/notice.ts';
import { viewSentences } from './sentences/view.ts';

export const sentences: WordsLike<typeof english> = {
  ...billSentences,
  ...containerSentences,
  ...declarationSentences,
  ...exceptionSentences,
  ...noticeSentences,
  ...viewSentences,
  ...lookupSentences,
  ...messageSentences,
  ...jobSentences,
};
