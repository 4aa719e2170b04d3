import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface SubmitButtonProps {
  isSending: boolean;
  /** Small and primary when not said. */
  look?: string | undefined;
  children: ReactNode;
}

/** Sends its form; while that is under way it says so, and cannot be pressed again. */
export function SubmitButton({ isSending, look, children }: SubmitButtonProps) {
  const t = useTranslations('controls');
  return (
    <button type="submit" className={look ?? 'button button--primary button--sm'} disabled={isSending}>
      {isSending ? t('working') : children}
    </button>
  );
}
