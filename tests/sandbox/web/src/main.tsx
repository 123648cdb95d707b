import '@alifd/next/dist/next.css';
import './pages.css';
import { ConfigProvider } from '@alifd/next';
import zhCN from '@alifd/next/lib/locale/zh-cn';
import moment from 'moment';
import 'moment/dist/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { Interruptions } from './interruptions';
import { Rights } from './rights/app';
import { Workbench } from './workbench/app';

moment.locale('zh-cn');

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ConfigProvider locale={zhCN}>
      <>
        {location.hostname === 'rights.taobao.com' ? <Rights /> : <Workbench />}
        <Interruptions />
      </>
    </ConfigProvider>,
  );
}
