import type { Life } from '../../reading/pages';

export default {
  steps: {
    'to the other side': (document) => {
      for (const tab of document.querySelectorAll('[role=tab]')) tab.setAttribute('aria-selected', String(tab.getAttribute('aria-selected') !== 'true'));
      const party = [...document.querySelectorAll('th')].find(({ textContent }) => textContent === '投诉方');
      if (party) party.textContent = '被投诉方';
      const row = document.querySelector('tbody tr');
      if (row) row.innerHTML = '<td>TS20261131102</td><td>样例挂历</td><td>云杉样铺</td><td>2026-11-22 10:00:00</td><td>处理中</td><td><a href="#">撤销</a></td>';
    },
    'no complaints': (document) => {
      const body = document.querySelector('tbody');
      if (body) body.innerHTML = '<tr><td colspan="6">暂无投诉记录</td></tr>';
    },
  },
} satisfies Life;
