/**
 * What a form says, as JSON: a dotted name nests, and `data-kind` tells what a value is: `list` (one a line), `some`
 * (the same, left out when there is none), `number`, `flag` (a tick box), `chosen` (several tick boxes of one name: the
 * values of those that are ticked), `choice` (empty is null), `ticked` (the rows of the page that are ticked, under the name
 * that its value says, instead of what stood in the body under its own; left out when there is none). Everything else is text; an empty field that is not asked
 * for is left out.
 */
export function toFormBody(form: HTMLFormElement): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const element of form.elements) {
    if (!isField(element) || element.name === '' || element.disabled) continue;
    const value = toValue(element, body);
    if (value !== undefined) put(body, element.name.split('.'), value);
  }
  return body;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function toValue(element: Field, body: Record<string, unknown>): unknown {
  const { value } = element;
  switch (element.dataset.kind) {
    case 'flag':
      return element instanceof HTMLInputElement && element.type === 'checkbox'
        ? element.checked
        : value === 'true';
    case 'chosen': {
      const others = Array.isArray(body[element.name]) ? (body[element.name] as unknown[]) : [];
      return element instanceof HTMLInputElement && element.checked ? [...others, value] : others;
    }
    case 'ticked': {
      const rows = document.querySelectorAll<HTMLInputElement>('[data-choose]:checked');
      return rows.length === 0 ? undefined : { [value]: [...rows].map((row) => row.value) };
    }
    case 'list':
      return toLines(value);
    case 'some': {
      const lines = toLines(value);
      return lines.length === 0 ? undefined : lines;
    }
    case 'number':
      return value === '' ? null : Number(value);
    case 'choice':
      return value === '' ? null : value;
    default:
      return value === '' && !element.required ? undefined : value;
  }
}

function toLines(value: string): string[] {
  return value
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function put(body: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    body[name] = value;
    return;
  }
  const inner = (body[name] ?? {}) as Record<string, unknown>;
  body[name] = inner;
  put(inner, rest, value);
}
