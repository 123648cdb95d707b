import { defineConfig } from 'wxt';
import { optionalHosts, sellerHosts } from './utils/hosts';

/** Firefox asks a package for its name and what data it collects; the oldest version is the first that knows the latter on every device. */
const gecko = {
  id: '{c7388a80-63a1-4249-b58d-71a2b0e29ad7}',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none' as const] },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting'],
    host_permissions: sellerHosts,
    optional_host_permissions: optionalHosts,
    web_accessible_resources: [{ resources: ['panel.html'], matches: [...sellerHosts, ...optionalHosts] }],
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox' && { browser_specific_settings: { gecko } }),
  }),
});
