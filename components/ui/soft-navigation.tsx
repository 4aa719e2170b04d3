'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Plain links and GET forms work without JavaScript; with it, this one listener turns them into navigations that keep the
 * frame in place. Rows therefore carry no client code of their own.
 */
export function SoftNavigation() {
  const router = useRouter();

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
      if (link.pathname.startsWith('/api/')) return;
      if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
      event.preventDefault();
      // The same list, looked at otherwise: it stays where it is.
      router.push(link.pathname + link.search + link.hash, { scroll: !('stay' in link.dataset) });
    };
    const submit = (event: SubmitEvent) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
      event.preventDefault();
      const said = new FormData(form);
      // Over a view an empty field says that what the view asks for is not wanted.
      const isOverView = said.has('view');
      const fields = [...said].filter(
        (field): field is [string, string] => typeof field[1] === 'string' && (isOverView || field[1] !== ''),
      );
      const query = new URLSearchParams(fields).toString();
      router.push(new URL(form.action).pathname + (query ? `?${query}` : ''));
    };
    document.addEventListener('click', follow);
    document.addEventListener('submit', submit);
    return () => {
      document.removeEventListener('click', follow);
      document.removeEventListener('submit', submit);
    };
  }, [router]);

  return null;
}
