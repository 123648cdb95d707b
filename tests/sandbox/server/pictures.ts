/** Product pictures, drawn: a coat hanger's worth of shape in colours that follow from the item's id. */
export function productPicture(id: string): string {
  const seed = [...id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 9973, 7);
  const hue = seed % 360;
  const waist = 34 + (seed % 17);
  const hem = 16 + (seed % 23);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="240" height="240">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 34% 94%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 30% 82%)"/></linearGradient></defs>
<rect width="120" height="120" fill="url(#g)"/>
<path d="M46 20 Q60 32 74 20 L92 32 L84 48 L76 43 L${120 - waist} 66 L${120 - hem} 106 L${hem} 106 L${waist} 66 L44 43 L36 48 L28 32 Z" fill="hsl(${(hue + 190) % 360} 42% 52%)"/>
<path d="M46 20 Q60 32 74 20" fill="none" stroke="hsl(${(hue + 190) % 360} 42% 34%)" stroke-width="2"/>
<circle cx="60" cy="${52 + (seed % 9)}" r="2" fill="#fff"/><circle cx="60" cy="${64 + (seed % 9)}" r="2" fill="#fff"/>
</svg>`;
}
