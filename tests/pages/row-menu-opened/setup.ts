import type { Life } from '../../reading/pages';

export default {
  steps: {
    'open the menu': (document) => {
      const more = document.querySelector('#more');
      more?.setAttribute('aria-expanded', 'true');
      more?.setAttribute('aria-controls', 'row-menu');
      const menu = document.createElement('div');
      menu.id = 'row-menu';
      menu.className = 'menu';
      menu.setAttribute('role', 'menu');
      menu.innerHTML = '<div role="menuitem" tabindex="-1">撤销</div><div role="menuitem" tabindex="-1">查看详情</div>';
      document.body.append(menu);
    },
  },
} satisfies Life;
