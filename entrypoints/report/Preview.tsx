import { say } from '@/utils/words';

/** Even if the copy held more than it may, nothing of it could run or be fetched here. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** Pictures are empty in the copy; here their places are drawn. */
const drawn = '<style>img{outline:1px dashed #888;outline-offset:-1px}</style>';

/** A copy as it looks, in a frame that can do nothing, and as the text that is saved. */
export function Preview({ html, title }: { html: string; title: string }) {
  return (
    <section className="report-part">
      <h2 className="section-title">{title}</h2>
      <iframe
        className="report-frame"
        title={title}
        sandbox=""
        srcDoc={html.replace('<head>', `<head>${policy}${drawn}`)}
      />
      <details>
        <summary>{say('report_text')}</summary>
        {/* Scrolled by keyboard, so it takes the focus. */}
        <pre className="report-text" tabIndex={0} role="region" aria-label={say('report_text')}>
          {html}
        </pre>
      </details>
    </section>
  );
}
