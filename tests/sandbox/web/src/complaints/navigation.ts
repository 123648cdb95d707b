import { createContext } from 'react';

/** Where links of the complaint pages lead; it differs between the workbench and `rights.taobao.com`. */
export interface ComplaintNavigation {
  readonly openList: () => void;
  readonly openCase: (number: string) => void;
  readonly openForm: (kind: 'evidence' | 'appeal', number: string) => void;
}

export const ComplaintNavigationContext = createContext<ComplaintNavigation>({
  openList: () => undefined,
  openCase: () => undefined,
  openForm: () => undefined,
});
