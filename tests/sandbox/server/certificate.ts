import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate for the real host names, made anew at each start: no key is ever kept. */
export async function makeCertificate(hostPatterns: readonly string[]): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: hostPatterns.map((value) => ({ type: 2 as const, value })),
      },
    ],
  });
  return { key, cert };
}
