import { Button, Card, Pagination, Table } from '@alifd/next';
import type { ReactElement } from 'react';

const orders = [
  ['3126110100417730218', '法式方领收腰连衣裙女夏季新款显瘦碎花长裙', '¥ 268.00', '买家已付款'],
  ['3126110100417747218', '真丝衬衫女缎面垂感职业通勤长袖上衣', '¥ 329.00', '卖家已发货'],
  ['3126110100417754218', '撤销线拼色针织开衫女软糯慵懒风毛衣外搭', '¥ 189.00', '交易成功'],
  ['3126110100417761218', '小众设计腋下包女2026新款通勤单肩包', '¥ 159.00', '交易关闭'],
].map(([number, title, price, status]) => ({ number, title, price, status }));

export function SoldItems(): ReactElement {
  return (
    <Card free className="card">
      <Card.Header title="已卖出的宝贝" />
      <Card.Content>
        <Table dataSource={orders} primaryKey="number">
          <Table.Column title="订单编号" dataIndex="number" width={200} />
          <Table.Column title="宝贝" dataIndex="title" />
          <Table.Column title="实收款" dataIndex="price" width={120} />
          <Table.Column title="交易状态" dataIndex="status" width={120} />
          <Table.Column
            title="操作"
            width={100}
            cell={() => (
              <Button text type="primary">
                查看
              </Button>
            )}
          />
        </Table>
        <Pagination className="paging" total={4} pageSize={10} />
      </Card.Content>
    </Card>
  );
}
