/**
 * Runs in the page: the document as text that needs nothing more. Rules that apply to nothing on it are left out, scripts and
 * everything that would be loaded too; what was typed or ticked is written down; nothing moves.
 */
export function freeze(): string {
  const { body, documentElement } = document;
  for (const input of document.querySelectorAll('input')) {
    if (input.checked) input.setAttribute('checked', '');
  }
  const applies = (selector: string) => {
    const plain = selector.replace(
      /::?(before|after|placeholder|selection|-[a-z-]+|hover|focus(-visible|-within)?|active|visited|link)(\([^)]*\))?/g,
      '',
    );
    const whole = /(^|[\s>+~])$/.test(plain) ? `${plain}*` : plain;
    try {
      return document.querySelector(whole) !== null;
    } catch {
      return false;
    }
  };
  const kept: string[] = [];
  const take = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        const selector = rule.selectorText
          .split(/,(?![^(]*\))/)
          .filter((one) => !/:(hover|focus|active)/.test(one) && applies(one))
          .join(',');
        if (selector !== '') kept.push(`${selector}{${rule.style.cssText}}`);
      } else if (
        rule instanceof CSSMediaRule
          ? matchMedia(rule.conditionText).matches
          : rule instanceof CSSSupportsRule || rule instanceof CSSLayerBlockRule
      ) {
        take((rule as CSSGroupingRule).cssRules);
      }
    }
  };
  for (const sheet of document.styleSheets) take(sheet.cssRules);
  let css = [...new Set(kept)].join('\n').replace(/url\([^)]*\)/g, 'none');
  // Custom properties that nothing uses are most of a kit's stylesheet.
  for (let before = -1; before !== css.length; ) {
    before = css.length;
    const inline = [...document.querySelectorAll('[style]')]
      .map((element) => element.getAttribute('style') ?? '')
      .join(';');
    const used = new Set([...`${css};${inline}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
    css = css.replace(/\{[^{}]*\}/g, (block) =>
      block.replace(/(--[\w-]+)\s*:[^;{}]*;?/g, (whole, name: string) => (used.has(name) ? whole : '')),
    );
  }
  css = css.replace(/^[^{}]*\{\s*\}\n?/gm, '');
  const clone = documentElement.cloneNode(true) as HTMLElement;
  for (const gone of clone.querySelectorAll('script,style,link,meta,vite-error-overlay')) gone.remove();
  for (const picture of clone.querySelectorAll('svg')) picture.replaceChildren();
  for (const { attributes } of clone.querySelectorAll('*')) {
    for (const { name } of [...attributes]) if (name.startsWith('on')) attributes.removeNamedItem(name);
  }
  const attributesOf = (element: Element) =>
    [...element.attributes].map(({ name, value }) => ` ${name}="${value.replace(/"/g, '&quot;')}"`).join('');
  const inside = clone.querySelector('body')?.innerHTML ?? '';
  return [
    '<!doctype html>',
    `<html${attributesOf(documentElement)}>`,
    `<head><meta charset="utf-8"><title>${document.title}</title>`,
    `<style>\n${css}\n*, *::before, *::after { animation: none !important; transition: none !important; }\n</style></head>`,
    `<body${attributesOf(body)}>${inside}</body>`,
    '</html>',
    '',
  ].join('\n');
}
