'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { FURTHER_PLACES, labelPlaces, MAIN_PLACES } from '../places.ts';
import { type Found, type Group, type KeptView, type Option, toGroups } from './options.ts';
import { readRecents } from './recent.ts';

const SHORTEST_SEARCH = 2;
const PAUSE_MS = 150;

interface PaletteProps {
  who: string;
  /** Addresses of pages that the reader may not open. */
  closed: readonly string[];
  onClose: () => void;
}

/** Goes to any page, view or number by typing some of it. Arrow keys choose, Enter goes, Escape closes. */
export function Palette({ who, closed, onClose }: PaletteProps) {
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [recents] = useState(() => readRecents(who));
  const views = useViews();
  const toPlace = useTranslations('places');
  const t = useTranslations('goTo');
  const { found, isLooking } = useSearch(text.trim());

  useEffect(() => dialog.current?.showModal(), []);

  const places = labelPlaces([...MAIN_PLACES, ...FURTHER_PLACES], toPlace).filter(
    ({ href }) => !closed.includes(href.replace(/\?.*/, '')),
  );
  const groups = toGroups(text.trim(), { places, recents, views, found }, t);
  const options = groups.flatMap((group) => group.options);
  const current = Math.min(at, options.length - 1);
  const toOptionId = (index: number) => `${id}-${index}`;

  const go = (option: Option | undefined) => {
    if (!option) return;
    dialog.current?.close();
    router.push(option.href);
  };
  const type = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      const next = (current + step + options.length) % options.length;
      setAt(next);
      document.getElementById(toOptionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(options[current]);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('goTo')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onKeyDown={type}
    >
      <div className="palette-head">
        <Icon name="search" />
        <input
          className="palette-input"
          role="combobox"
          aria-label={t('label')}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={current >= 0 ? toOptionId(current) : undefined}
          placeholder={t('placeholder')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
        />
        <button type="button" className="palette-close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          <span className="sr-only">{t('close')}</span>
        </button>
      </div>
      <div id={id} className="palette-list" role="listbox" aria-label={t('where')}>
        <Options groups={groups} current={current} toId={toOptionId} onChoose={go} onPoint={setAt} />
      </div>
      <p className="palette-foot" role="status">
        {isLooking ? t('looking') : t('count', { count: options.length })}
      </p>
    </dialog>
  );
}

interface OptionsProps {
  groups: readonly Group[];
  current: number;
  toId: (index: number) => string;
  onChoose: (option: Option) => void;
  onPoint: (index: number) => void;
}

function Options({ groups, current, toId, onChoose, onPoint }: OptionsProps) {
  const order = new Map(groups.flatMap(({ options }) => options).map((option, index) => [option, index]));
  return groups.map(({ heading, options }) => (
    // biome-ignore lint/a11y/useSemanticElements: within a listbox options are grouped, not fields
    <div key={heading} role="group" aria-label={heading}>
      <p className="palette-heading" aria-hidden="true">
        {heading}
      </p>
      {options.map((option) => {
        const index = order.get(option) ?? 0;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the box above has the focus and says which one is meant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog hears the keys
          <div
            key={option.href}
            id={toId(index)}
            role="option"
            aria-selected={index === current}
            className="palette-option"
            onClick={() => onChoose(option)}
            onPointerMove={() => index !== current && onPoint(index)}
          >
            <Icon name={option.icon} />
            <span className="palette-label">{option.label}</span>
            {option.note ? <span className="palette-note">{option.note}</span> : null}
          </div>
        );
      })}
    </div>
  ));
}

/** The views that can be opened; without them the rest still stands. */
function useViews(): KeptView[] {
  const [views, setViews] = useState<KeptView[]>([]);
  useEffect(() => {
    void readItems<KeptView>('/api/v1/views').then((items) => items && setViews(items));
  }, []);
  return views;
}

/** What carries a text, asked for once typing pauses; an older answer never takes the place of a newer one. */
function useSearch(text: string): { found: Found[]; isLooking: boolean } {
  const [answer, setAnswer] = useState<{ text: string; found: Found[] }>({ text: '', found: [] });
  const isWanted = text.length >= SHORTEST_SEARCH;
  useEffect(() => {
    if (!isWanted) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const found = await readItems<Found>(`/api/v1/search?q=${encodeURIComponent(text)}`, asking.signal);
      if (!asking.signal.aborted) setAnswer({ text, found: found ?? [] });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [text, isWanted]);
  const isLooking = isWanted && answer.text !== text;
  return { found: isWanted && !isLooking ? answer.found : [], isLooking };
}

async function readItems<Item>(address: string, signal?: AbortSignal): Promise<Item[] | undefined> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', ...(signal && { signal }) });
    return response.ok ? ((await response.json()) as { items: Item[] }).items : undefined;
  } catch {
    return undefined;
  }
}
