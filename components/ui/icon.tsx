/// <reference types="next/image-types/global" />
import sprite from './icons.svg';
import type { IconName } from './icons.ts';

const address: string = sprite.src;

/** A drawing beside a word, and so silent for a screen reader. One cached file holds them all: a row pays for its name only. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} aria-hidden="true">
      <use href={`${address}#${name}`} />
    </svg>
  );
}
