import * as lucide from 'lucide-react';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ICONS } from './icons.ts';

function draw(name: string, drawing: string): string {
  const exported = drawing.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const component = (lucide as unknown as Record<string, FunctionComponent>)[exported];
  if (!component) throw new Error(`lucide has no drawing ${drawing}`);
  const inside = renderToStaticMarkup(createElement(component)).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inside}</symbol>`;
}

test('the sprite holds every icon that the pages name, as lucide draws it', async () => {
  const symbols = Object.entries(ICONS).map(([name, drawing]) => draw(name, drawing));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n<title>Icons</title>\n<!-- Icons of lucide, https://lucide.dev, ISC licence. -->\n${symbols.join('\n')}\n</svg>\n`;
  await expect(sprite).toMatchFileSnapshot('./icons.svg');
});
