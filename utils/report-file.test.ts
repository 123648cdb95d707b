import { expect, test } from 'vitest';
import { partsOfReportFile, type ReportPart, reportFileOf } from './report-file';

const part: ReportPart = {
  url: 'https://rights.taobao.com/',
  now: 1_700_000_000_000,
  state: 'unread',
  html: '<p>甲</p>',
};

test('what a report file holds comes out of it again', () => {
  expect(partsOfReportFile(reportFileOf([part, { ...part, state: 'nothing' }]))).toEqual([
    part,
    { ...part, state: 'nothing' },
  ]);
});

test.each([
  ['no JSON', 'hello'],
  ['another file of Tusu', '{"format":"tusu-log","version":1,"cases":[]}'],
  ['a later version', '{"format":"tusu-report","version":2,"parts":[]}'],
  ['no parts', '{"format":"tusu-report","version":1,"parts":[]}'],
  ['a part without its page', JSON.stringify({ format: 'tusu-report', version: 1, parts: [{ ...part, html: '' }] })],
])('%s is no report file', (_, content) => {
  expect(() => partsOfReportFile(content)).toThrow();
});
