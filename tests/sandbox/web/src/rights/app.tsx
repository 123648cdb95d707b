import { type ReactElement, useEffect } from 'react';
import { CasePage } from '../complaints/case-page';
import { ComplaintTabs } from '../complaints/complaint-tabs';
import { type ComplaintNavigation, ComplaintNavigationContext } from '../complaints/navigation';
import { SubmissionForm } from '../complaints/submission-form';

/** Between the pages of `rights.taobao.com` one really goes from document to document. */
const navigation: ComplaintNavigation = {
  openList: () => location.assign('/complaint/sellerList.htm'),
  openCase: (number) => location.assign(`/complaint/complaintDetail.htm?complaintId=${number}`),
  openForm: (kind, number) => location.assign(`/complaint/complaintDetail.htm?complaintId=${number}&form=${kind}`),
};

export function Rights(): ReactElement {
  useEffect(() => {
    document.title = '投诉管理';
  }, []);
  return (
    <ComplaintNavigationContext.Provider value={navigation}>
      <div className="rights">{currentPage()}</div>
    </ComplaintNavigationContext.Provider>
  );
}

function currentPage(): ReactElement {
  const query = new URLSearchParams(location.search);
  const number = query.get('complaintId');
  const form = query.get('form');
  if (number === null) {
    return (
      <>
        <h3 className="section-title">投诉管理</h3>
        <ComplaintTabs section="all" />
      </>
    );
  }
  return form === 'evidence' || form === 'appeal' ? (
    <SubmissionForm kind={form} number={number} />
  ) : (
    <CasePage number={number} />
  );
}
