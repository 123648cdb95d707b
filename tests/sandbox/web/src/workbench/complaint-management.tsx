import type { ReactElement } from 'react';
import { addressOf } from '../backend/host';

/** 投诉管理 is a page of another host, framed. */
export function ComplaintManagement(): ReactElement {
  return (
    <iframe title="投诉管理" src={addressOf('rights.taobao.com', '/complaint/sellerList.htm')} className="framed" />
  );
}
