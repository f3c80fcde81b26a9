import acknowledgedUnused from './acknowledged/unused.ts';
import type { Check } from './check.ts';
import proseDirective from './prose/directive.ts';
import sourceEncoding from './source/encoding.ts';
import sourceField from './source/field.ts';
import sourceMissingField from './source/missing-field.ts';
import sourceUnknownField from './source/unknown-field.ts';
import sourceYaml from './source/yaml.ts';

/** Every check there is: the registry and the catalogue. To add one: a file and a line here. */
export const checks: readonly Check[] = [
  sourceYaml,
  sourceEncoding,
  sourceField,
  sourceUnknownField,
  sourceMissingField,
  proseDirective,
  acknowledgedUnused,
];
