import { Button, DatePicker, Form, Input, Select } from '@alifd/next';
import moment from 'moment';
import { type ReactElement, useState } from 'react';
import { statusWords } from '../../../shared/wire';

export interface SearchTerms {
  readonly status: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

export const noTerms: SearchTerms = { status: '', text: '', from: '', to: '' };

const statusOptions = [{ label: '全部', value: '' }, ...statusWords.map((word) => ({ label: word, value: word }))];

export function SearchForm({ onSearch }: { onSearch: (terms: SearchTerms) => void }): ReactElement {
  const [terms, setTerms] = useState(noTerms);
  // A new key empties the range picker, which keeps what was chosen for itself.
  const [resets, setResets] = useState(0);
  const set = (part: Partial<SearchTerms>): void => setTerms((now) => ({ ...now, ...part }));

  return (
    <Form inline className="search" labelAlign="inset">
      <Form.Item label="投诉状态">
        <Select
          style={{ width: 190 }}
          value={terms.status}
          dataSource={statusOptions}
          onChange={(status: unknown) => set({ status: String(status) })}
        />
      </Form.Item>
      <Form.Item label="编号/商品">
        <Input
          style={{ width: 240 }}
          placeholder="投诉编号、商品ID或标题"
          value={terms.text}
          onChange={(text) => set({ text: String(text) })}
        />
      </Form.Item>
      <Form.Item label="投诉时间">
        <DatePicker.RangePicker
          key={resets}
          onChange={(range: unknown) => {
            const [from, to] = Array.isArray(range) ? range.map(toDate) : ['', ''];
            set({ from: from ?? '', to: to ?? '' });
          }}
        />
      </Form.Item>
      <Form.Item>
        <Button type="primary" onClick={() => onSearch(terms)}>
          查询
        </Button>
        <Button
          style={{ marginLeft: 8 }}
          onClick={() => {
            setTerms(noTerms);
            setResets(resets + 1);
            onSearch(noTerms);
          }}
        >
          重置
        </Button>
      </Form.Item>
    </Form>
  );
}

/** The picker hands out moments, or nothing for an end that isn't chosen yet. */
function toDate(picked: unknown): string {
  return moment.isMoment(picked) ? picked.format('YYYY-MM-DD') : '';
}
