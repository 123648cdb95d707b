import type { ReactElement } from 'react';
import type { Product } from '../../../shared/wire';
import { itemAddress, pictureOf } from '../backend/host';

export function ProductCell({ product }: { product: Product }): ReactElement {
  return (
    <div className="product">
      <img src={pictureOf(product.id)} alt="" width={56} height={56} />
      <div>
        <a href={itemAddress(product.id)} target="_blank" rel="noreferrer">
          {product.title}
        </a>
        <div className="muted">商品ID：{product.id}</div>
      </div>
    </div>
  );
}
