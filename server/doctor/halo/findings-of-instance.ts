import { phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { newLicenceToWire } from '../../vendors/halo/mapper.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { differs, holds, unknown, whenAnswered } from '../evidence/finding.ts';
import { describeShape, fieldsOf, showNames } from '../evidence/shape.ts';

const versionPattern = /^v?\d{1,4}(?:\.\d{1,6}){0,4}$/;

/** Which version this Halo is. */
export const haloInstance: FindingFrom = ({ halo: { instance } }) =>
  whenAnswered(instance, (body) => {
    const texts = Object.values(fieldsOf(body)).map(String);
    const version = texts.find((text) => /\d\./.test(text) && versionPattern.test(text));
    return version === undefined
      ? differs(phrase('seen.noVersion', { shape: describeShape(body) }))
      : holds(phrase('seen.version', { version }));
  });

/** Every field that we write on a licence. */
const written = Object.keys(
  newLicenceToWire(
    1,
    { subscriptionId: 's', sherwebCustomerId: 'c' },
    {
      name: '',
      count: 1,
      is_active: true,
      billing_cycle: '',
      term_duration: '',
      start_date: null,
      end_date: null,
      autorenew: true,
      product_sku: '',
      purchase_price: 1,
      price: 1,
    },
  ),
);

/** Which of them exist here. */
export const haloSpecification: FindingFrom = ({ halo: { specification } }) =>
  whenAnswered(specification, (body) => {
    const { schema } = assumptions.haloSpecification.value;
    const document = fieldsOf(body);
    const schemas = fieldsOf(fieldsOf(document.components).schemas);
    const found = fieldsOf(schemas[schema] ?? fieldsOf(document.definitions)[schema]);
    // Property names are case-insensitive.
    const names = new Set(Object.keys(fieldsOf(found.properties)).map((name) => name.toLowerCase()));
    if (names.size === 0) return unknown(phrase('seen.noSpecification', { schema }));
    const lacking = written.filter((name) => !names.has(name));
    return lacking.length === 0
      ? holds(phrase('seen.allFields', { written: written.length, all: names.size }))
      : differs(phrase('seen.notInIt', { fields: showNames(lacking) }));
  });
