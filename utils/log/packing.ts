/** Contents as small texts: the browser's extension storage holds JSON, and keeps a text as it is. */

/** Compressed JSON, in base 64. gzip carries a check sum, so a damaged text is noticed. */
export async function pack(content: unknown): Promise<string> {
  const bytes = await through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(content)));
  let binary = '';
  // In parts: an argument list may only be so long.
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(binary);
}

/** What `pack` was given. Rejects where the text is damaged. */
export async function unpack(text: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(await through(new DecompressionStream('gzip'), bytes)));
}

async function through(
  stream: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
