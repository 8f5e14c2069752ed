/** Which elements of an RST document hold nothing for a translator. */

/** Elements that hold nothing for a translator. Those that readers see are shared by both sides. */
export const opaque: ReadonlyMap<string, 'shared' | 'hidden'> = new Map([
  ['literal_block', 'shared'],
  ['doctest_block', 'shared'],
  ['math_block', 'shared'],
  ['raw', 'shared'],
  ['toctree', 'shared'],
  ['desc_signature', 'shared'],
  ['transition', 'shared'],
  ['productionlist', 'shared'],
  ['target', 'hidden'],
  ['substitution_definition', 'hidden'],
  ['system_message', 'hidden'],
  ['pending', 'hidden'],
  ['index', 'hidden'],
  ['meta', 'hidden'],
  ['label', 'hidden'],
  ['field_name', 'hidden'],
  ['option_group', 'hidden'],
  ['colspec', 'hidden'],
])
