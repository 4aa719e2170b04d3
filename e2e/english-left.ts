import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Page } from '@playwright/test';
import { en } from '../lib/words/en.ts';
import { nl } from '../lib/words/nl.ts';

const FEWEST_LETTERS = 4;

/** Texts that a page says, in whole pieces: what is read, and what names a control. */
async function listSaid(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What a reader or a sender wrote, and what a program is told, is in nobody's language.
      if (node.parentElement?.closest('script, style, code, pre, .identifier, [translate=no]')) continue;
      said.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) said.push(element.getAttribute(name) ?? '');
    }
    return said.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

function flatten(words: object): string[] {
  return Object.values<string | object>({ ...words }).flatMap((value) =>
    typeof value === 'string' ? [value] : flatten(value),
  );
}

/** What a text looks like with its values filled in; `null` where it says too little to be told from a name. */
function toPattern(text: string): RegExp | null {
  const pieces: string[] = [];
  let letters = '';
  const write = (elements: readonly MessageFormatElement[]): boolean =>
    elements.every((element) => {
      if (element.type === TYPE.literal) {
        letters += element.value;
        pieces.push(element.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        return true;
      }
      if (element.type === TYPE.argument || element.type === TYPE.number) {
        pieces.push('.+?');
        return true;
      }
      return false;
    });
  if (!write(parse(text)) || letters.replace(/\P{L}/gu, '').length < FEWEST_LETTERS) return null;
  return new RegExp(`^${pieces.join('').trim()}$`);
}

const dutch = new Set(flatten(nl));
const english = flatten(en)
  .filter((text) => !dutch.has(text))
  .flatMap((text) => toPattern(text) ?? []);
const dutchPatterns = [...dutch].flatMap((text) => toPattern(text) ?? []);

/** English texts of the catalogue that a page says to a Dutch reader; `ownWords` are what senders wrote. */
export async function findEnglish(page: Page, ownWords: readonly RegExp[] = []): Promise<string[]> {
  const said = await listSaid(page);
  return said.filter(
    (text) =>
      english.some((pattern) => pattern.test(text)) &&
      !dutchPatterns.some((pattern) => pattern.test(text)) &&
      !ownWords.some((pattern) => pattern.test(text)),
  );
}
