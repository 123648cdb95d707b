import * as v from 'valibot';
import { type RuleOverrides, ruleNames } from './rules';
import { units } from './working-time';

/** A length that comes from settings or a file. In hours a year is more than any of them takes. */
const lengthSchema = v.pipe(
  v.object({
    unit: v.picklist(units),
    most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366 * 24)),
    least: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.check(({ most, least = most }) => least <= most, 'a range that ends after it begins'),
);

/** What the seller has set otherwise, as it comes from settings or a file. A name that isn't known here is dropped. */
export const ruleOverridesSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((entries): RuleOverrides => {
    const overrides: RuleOverrides = {};
    for (const name of ruleNames) {
      const length = v.safeParse(lengthSchema, entries[name]);
      if (length.success) overrides[name] = length.output;
    }
    return overrides;
  }),
);
