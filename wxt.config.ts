import { defineConfig } from 'wxt';
import { optionalHosts, sellerHosts } from './utils/hosts';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting'],
    host_permissions: sellerHosts,
    optional_host_permissions: optionalHosts,
    web_accessible_resources: [{ resources: ['panel.html'], matches: [...sellerHosts, ...optionalHosts] }],
    action: { default_title: '__MSG_extensionName__' },
  },
});
