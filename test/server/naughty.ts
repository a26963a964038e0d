/** Texts that break what was not made with people in mind; all of them may be typed, and are to come back as they were. */
export const NAUGHTY = [
  '',
  ' ',
  '\t\n\r\n',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 👍🏽',
  'עברית وعربي',
  '\u202eright to left\u202c \u200f',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  'e\u0301 is not é',
  '\u200b\ufeff\u00ad\u2060',
  '\u0001\u0002\u001f\u007f\u0085\u2028\u2029',
  '\uffff\ufffe',
  '𝕿𝖍𝖊 𠜎𠜱𡿺',
  '田中さんにあげて下さい',
  "Robert'); drop table records;--",
  "' or '1'='1",
  '$1 $2 ? :name @name %s %% \\ \\\\ \\0 \\u0000',
  '"quotes" \'quotes\' `quotes` «quotes» “quotes”',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> &amp;&#0;',
  '{{7*7}} #{1} $(reboot) `reboot` | rm -rf %24{jndi:ldap://x}',
  '../../etc/passwd C:\\con\\nul',
  'null undefined NaN true [object Object] __proto__ constructor',
  '-0 1e309 0x10 １２３ ½ ٠١٢',
  '\\x00 E\'\\000\' U&"\\0000"',
  'x'.repeat(1_000_000),
  '🌳'.repeat(100_000),
];

/** Texts that nobody types and PostgreSQL cannot keep: NUL, and half a surrogate pair. */
export const UNWRITABLE = ['\u0000', 'a\u0000b', '\ud800', 'a\udc00b', '\udc00\ud800'];
