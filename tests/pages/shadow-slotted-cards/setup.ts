import type { Life } from '../../reading/pages';

const frame =
  '<style>:host{display:block;border:1px solid #ddd;margin:8px;padding:8px}.top{display:flex;justify-content:space-between}</style>' +
  '<div class="top"><div><slot name="title"></slot></div><div><slot name="status"></slot></div></div><div><slot></slot></div><div><slot name="actions"></slot></div>';

export default {
  open(document) {
    for (const card of document.querySelectorAll('case-card')) card.attachShadow({ mode: 'open' }).innerHTML = frame;
  },
} satisfies Life;
