import { globSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

/** Names of attributes and properties whose text somebody reads or hears. */
const READ = new Set([
  'absent',
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'confirm',
  'done',
  'head',
  'heading',
  'hint',
  'label',
  'lead',
  'note',
  'placeholder',
  'submit',
  'summary',
  'text',
  'title',
]);

/** What is the same in every language, or no word. */
const NOT_SAID = new Set([
  // What something is called everywhere.
  'CSV',
  'Clearhold',
  'Ctrl K',
  'Eaze',
  'OpenTrack',
]);

interface Node {
  type: string;
  [member: string]: unknown;
}

/** Texts in a file that are said to a reader and do not come from the catalogue. */
function findWords(source: string): string[] {
  const found: string[] = [];
  const say = (text: string) => {
    const told = text.replace(/\s+/g, ' ').trim();
    if (/\p{L}{2}/u.test(told) && !NOT_SAID.has(told)) found.push(told);
  };
  const walk = (node: Node, isRead: boolean): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ThrowStatement':
      case 'TsLiteralType':
      case 'TsTypeAnnotation':
      case 'TsInterfaceDeclaration':
      case 'TsTypeAliasDeclaration':
        return;
      case 'JSXText':
        say(String(node.value));
        return;
      case 'JSXAttribute':
        walkMembers(node, ['value'], READ.has(toName(node.name as Node)));
        return;
      case 'KeyValueProperty':
        walkMembers(node, ['value'], isReadProperty(node));
        return;
      case 'JSXElement':
      case 'JSXFragment':
        walkMembers(node, ['opening'], false);
        walkMembers(node, ['children'], true);
        return;
      // What is compared or looked up is a name of ours; what is called gets names of ours, unless it only puts together.
      case 'BinaryExpression':
        walkMembers(
          node,
          ['left', 'right'],
          isRead && ['+', '??', '||', '&&'].includes(String(node.operator)),
        );
        return;
      case 'ConditionalExpression':
        walkMembers(node, ['test'], false);
        walkMembers(node, ['consequent', 'alternate'], isRead);
        return;
      case 'MemberExpression':
        walkMembers(node, ['object', 'property'], false);
        return;
      case 'CallExpression':
      case 'NewExpression':
        walkMembers(node, ['callee', 'arguments'], false);
        return;
      case 'StringLiteral':
        if (isRead || isSentence(String(node.value))) say(String(node.value));
        return;
      case 'TemplateElement':
        if (isRead || isSentence(String(node.cooked ?? node.raw))) say(String(node.cooked ?? node.raw));
        return;
      default:
        walkMembers(node, Object.keys(node), isRead && STILL_READ.has(node.type));
    }
  };
  const walkMembers = (node: Node, members: string[], isRead: boolean) => {
    for (const member of members) for (const each of toNodes(node[member])) walk(each, isRead);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx: true }) as unknown as Node, false);
  return found;
}

/** What a text may stand in and still be the text that is read. */
const STILL_READ = new Set([
  'JSXExpressionContainer',
  'ParenthesisExpression',
  'TemplateLiteral',
  'TsAsExpression',
  'TsConstAssertion',
]);

/** `name` heads a fact where it is written as a word, and else is what we call it ourselves. */
function isReadProperty({ key, value }: Node): boolean {
  const name = toName(key as Node);
  return READ.has(name) || (name === 'name' && /^\p{Lu}/u.test(toName(value as Node)));
}

function toName(node: Node): string {
  return String(node.value ?? '');
}

function toNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(toNodes);
  if (value === null || typeof value !== 'object') return [];
  if ('type' in value && typeof value.type === 'string') return [value as Node];
  // `{ spread, expression }` of arguments and elements.
  return 'expression' in value ? toNodes(value.expression) : [];
}

/** Several words that begin as a sentence does; class names, keys and statements of SQL do not. */
function isSentence(text: string): boolean {
  return /^\p{Lu}[\p{Ll}’']*[ ,:][\p{L} ,.:;’“”'()-]*\p{Ll}{2}/u.test(text.trim());
}

const FILES = globSync(['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}']).filter(
  // The API speaks English alone.
  (file) => !/\.test\.tsx?$|^app\/api\/|^app\/calendar\//.test(file),
);

test('there are pages to look at', () => {
  expect(FILES.length).toBeGreaterThan(200);
});

test('all words of pages and components come from the catalogue', () => {
  const left = FILES.flatMap((file) => {
    const words = findWords(readFileSync(file, 'utf8'));
    return words.map((text) => `${file}: ${text}`);
  });
  expect(left).toEqual([]);
});

test.each([
  ['<p>Nothing here</p>', 'Nothing here'],
  ['<p>{isHeld ? "held" : t("cleared")}</p>', 'held'],
  ['<button aria-label="Close" />', 'Close'],
  [`<Field hint={\`at most \${most}\`} />`, 'at most'],
  ['const column = { name: "bill", head: "Bill" };', 'Bill'],
  ['const facts = [{ name: "Sender", value: source }];', 'Sender'],
  ['<>{name ?? "nobody"}</>', 'nobody'],
  ['const words = ["Back to the briefing"];', 'Back to the briefing'],
])('a word left in %s is found', (source, text) => {
  expect(findWords(source)).toEqual([text]);
});

test.each([
  '<p className="quiet nowrap">{t("held")}</p>',
  '<Panel title={t("held", { count: 3 })} aria-label={say(text)} />',
  '<input type="text" name="q" autoComplete="off" />',
  'if (state === "held") throw new Error("The state is wrong.");',
  '<p>–</p>',
])('no word is left in %s', (source) => {
  expect(findWords(source)).toEqual([]);
});
