/** The second backend: Element Plus under Vue, for the hosts whose pages are made with another kit than the workbench's. */
import ElementPlus from 'element-plus';
import { createApp } from 'vue';
import { original } from './original';
import { rights } from './rights';
import { workbench } from './workbench';
import './second.css';

const root =
  location.hostname === 'ipp.taobao.com' ? rights : location.hostname === 'yc.alibaba.com' ? original : workbench;
createApp(root).use(ElementPlus).mount('#app');
