'use client';

import { useEffect } from 'react';
import { forgetRecents } from './recent.ts';

/** Stands where nobody is signed in: whoever signed out, was shut out or let their session end has left nothing behind. */
export function ForgetRecents() {
  useEffect(forgetRecents, []);
  return null;
}
