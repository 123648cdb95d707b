import type { Life } from '../../reading/pages';

function append(document: Document, first: number) {
  for (const at of [first, first + 1]) {
    const row = document.createElement('tr');
    row.innerHTML = `<td>TS202611309${String(at).padStart(2, '0')}</td><td>样例书签${at}</td><td>月牙样例铺</td><td>2026-11-21 10:00:00</td><td>处理中</td><td><a href="#">查看</a></td>`;
    document.querySelector('tbody')?.append(row);
  }
}

export default {
  steps: { 'load more': (document) => append(document, 2), 'load the rest': (document) => append(document, 4) },
} satisfies Life;
