import { generate } from 'selfsigned';

/** A certificate of its own making, with its key (both PEM): nobody vouches for it but whoever is given it. */
export interface OwnCertificate {
  readonly key: string;
  readonly cert: string;
}

/** @param name the host it is for: a DNS name, or an IPv4 address */
export async function certificateFor(name: string): Promise<OwnCertificate> {
  const altName = /^[\d.]+$/.test(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name };
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [altName] }],
  });
  return { key, cert };
}
