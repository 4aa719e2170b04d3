/**
 * A sender's JSON as it was written: numbers keep their text, so `275.50` stays `275.50` and a 20-digit id keeps all its
 * digits.
 */
export type JsonTree = null | boolean | string | JsonNumber | JsonTree[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonTree;
}

/** A number of a sender, by its text. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber)
  );
}

/** Sets a sender's key. Plain assignment of `__proto__` would change what the object is instead of what it says. */
export function setMember<Value>(object: { [key: string]: Value }, key: string, value: Value): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
