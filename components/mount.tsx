import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tokenSheet } from '@/utils/look';
import { type Key, say } from '@/utils/words';
import { Mishap } from './Mishap';
import './base.css';

/** Starts one of Tusu's pages: its language, title and colours, then its content. */
export function mount(title: Key, page: ReactNode): void {
  document.documentElement.lang = say('language');
  document.title = say(title);
  const colours = document.createElement('style');
  colours.textContent = tokenSheet();
  document.head.append(colours);
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(
    <StrictMode>
      <Mishap>{page}</Mishap>
    </StrictMode>,
  );
}
