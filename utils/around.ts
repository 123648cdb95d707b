/** What a page says of the frames in it: the side and the section that are chosen there, as far as it says so. Data. */
import * as v from 'valibot';
import { procedures, roles } from './cases';

const known = <Name extends string>(names: readonly Name[]) =>
  names.filter((name): name is Exclude<Name, 'unknown'> => name !== 'unknown');

export const aroundSchema = v.object({
  role: v.optional(v.picklist(known(roles))),
  section: v.optional(v.picklist(known(procedures))),
});
export type Around = v.InferOutput<typeof aroundSchema>;
