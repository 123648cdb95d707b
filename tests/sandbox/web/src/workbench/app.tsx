import { Nav, Shell } from '@alifd/next';
import { type ReactElement, useEffect } from 'react';
import { AccountSwitch } from './account-switch';
import { ComplaintManagement } from './complaint-management';
import { Home } from './home';
import { ServiceCenter } from './service-center';
import { SoldItems } from './sold';
import { RouteContext, useRouter } from './use-route';

type PageKey = 'trade-platform/tp/sold' | 'customer-service/complaint' | 'service-center';

interface Section {
  readonly key: string;
  readonly label: string;
  readonly pages: readonly { readonly key: PageKey; readonly label: string }[];
}

/** The menus of the workbench; a page's key is its route. */
const sections: readonly Section[] = [
  { key: 'trade', label: '交易', pages: [{ key: 'trade-platform/tp/sold', label: '已卖出的宝贝' }] },
  { key: 'service', label: '客户服务', pages: [{ key: 'customer-service/complaint', label: '投诉管理' }] },
  { key: 'contact', label: '联系客服', pages: [{ key: 'service-center', label: '商家服务中心' }] },
];

const HOME = 'QnworkbenchHome';

export function Workbench(): ReactElement {
  const route = useRouter();
  const chosenSection = sections.find(({ pages }) => pages.some(({ key }) => route.path.startsWith(key)));
  const chosen = chosenSection?.pages.find(({ key }) => route.path.startsWith(key));
  useEffect(() => {
    document.title = `${chosen?.label ?? '首页'} - 千牛商家工作台`;
  }, [chosen]);

  return (
    <RouteContext.Provider value={route}>
      <Shell type="brand" fixedHeader className="workbench">
        <Shell.Branding>
          <span className="brand">千牛商家工作台</span>
        </Shell.Branding>
        <Shell.Action>
          <AccountSwitch />
        </Shell.Action>
        <Shell.Navigation>
          <Nav
            embeddable
            aria-label="主导航"
            mode="inline"
            defaultOpenKeys={chosenSection ? [chosenSection.key] : []}
            selectedKeys={[chosen?.key ?? HOME]}
            onItemClick={(key) => route.go(key === HOME ? `${HOME}/` : key)}
          >
            <Nav.Item key={HOME}>首页</Nav.Item>
            {sections.map((section) => (
              <Nav.SubNav key={section.key} label={section.label}>
                {section.pages.map((page) => (
                  <Nav.Item key={page.key}>{page.label}</Nav.Item>
                ))}
              </Nav.SubNav>
            ))}
          </Nav>
        </Shell.Navigation>
        <Shell.Content>{pageOf(chosen?.key)}</Shell.Content>
      </Shell>
    </RouteContext.Provider>
  );
}

function pageOf(key: PageKey | undefined): ReactElement {
  switch (key) {
    case 'trade-platform/tp/sold':
      return <SoldItems />;
    case 'customer-service/complaint':
      return <ComplaintManagement />;
    case 'service-center':
      return <ServiceCenter />;
    case undefined:
      return <Home />;
    default:
      return key satisfies never;
  }
}
