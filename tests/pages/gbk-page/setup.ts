import type { Life } from '../../reading/pages';

/** The bytes of the page, in GBK. */
const bytes =
  'PGh0bWw+PGhlYWQ+PG1ldGEgaHR0cC1lcXVpdj0iQ29udGVudC1UeXBlIiBjb250ZW50PSJ0ZXh0L2h0bWw7IGNoYXJzZXQ9Z2JrIj48dGl0bG' +
  'U+zbbL37ncwO08L3RpdGxlPjwvaGVhZD48Ym9keT48ZGl2PsT6usOjrDxhIGhyZWY9IiMiPsvJufvK1NLCvOQ8L2E+IDxhIGhyZWY9IiMiPs3L' +
  's/Y8L2E+PC9kaXY+PGgxPs22y9+53MDtPC9oMT48ZGl2IGNsYXNzPSJ0YWJzIj48YSBocmVmPSIjIj7O0reixvC1xM22y988L2E+IDxhIGNsYX' +
  'NzPSJjdXJyZW50IiBocmVmPSIjIj7O0srVtb21xM22y988L2E+PC9kaXY+PHRhYmxlPgo8dGhlYWQ+PHRyPjx0aD7NtsvfseC6xTwvdGg+PHRo' +
  'Ps22y9+3vTwvdGg+PHRoPs22y9/UrdLyPC90aD48dGg+yerH68qxvOQ8L3RoPjx0aD7Ntsvf17TMrDwvdGg+PHRoPrLZ1/c8L3RoPjwvdHI+PC' +
  '90aGVhZD4KPHRib2R5Pgo8dHI+PHRkPjIwMjYxMTMwNDAxMDE8L3RkPjx0ZD7UwtHA0fnA/cbMPC90ZD48dGQ+zbzGrLXB08M8L3RkPjx0ZD4y' +
  'MDI2LTExLTIxIDEwOjAwOjAwPC90ZD48dGQ+tci0/cL0vNK0psDtPC90ZD48dGQ+PGEgaHJlZj0iIyIgY2xhc3M9Im9wIj7J6svfPC9hPjwvdG' +
  'Q+PC90cj4KPHRyPjx0ZD4yMDI2MTEzMDQwMTAyPC90ZD48dGQ+1MbJvNH5xsw8L3RkPjx0ZD61wc28PC90ZD48dGQ+MjAyNi0xMS0xMSAxMDow' +
  'MDowMDwvdGQ+PHRkPs22y9/S0bO3z/o8L3RkPjx0ZD4tPC90ZD48L3RyPgo8L3Rib2R5Pgo8L3RhYmxlPjwvYm9keT48L2h0bWw+';

const frameIn = (document: Document) => {
  const frame = document.querySelector('iframe');
  if (!frame?.contentDocument) throw new Error('the frame is missing');
  return frame.contentDocument;
};

export default {
  open(document) {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], { type: 'text/html' }));
    const ready = new Promise<void>((done) => {
      frame.addEventListener('load', () => done(), { once: true });
    });
    document.querySelector('.frame')?.append(frame);
    return ready;
  },
  documentIn: frameIn,
} satisfies Life;
