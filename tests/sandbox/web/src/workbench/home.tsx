import { Card } from '@alifd/next';
import type { ReactElement } from 'react';

const figures = [
  ['待付款', '6'],
  ['待发货', '23'],
  ['待售后', '4'],
  ['今日支付金额', '¥ 8,642.00'],
] as const;

export function Home(): ReactElement {
  return (
    <>
      <Card free className="card">
        <Card.Header title="店铺经营" />
        <Card.Content>
          <div className="figures">
            {figures.map(([label, value]) => (
              <div key={label}>
                <div className="muted">{label}</div>
                <strong>{value}</strong>
              </div>
            ))}
          </div>
        </Card.Content>
      </Card>
      <Card free className="card">
        <Card.Header title="商家公告" />
        <Card.Content>
          <p>关于规范商品主图发布的通知：未经授权使用他人图片可能被投诉，投诉成立后商品将被下架。</p>
          <p>双12活动报名进行中，请及时提交商品。</p>
        </Card.Content>
      </Card>
    </>
  );
}
