import type { Language } from '../text.ts';

// In the form that is compared: words that sentences about anything have.
const FILLERS: Record<Language, string> = {
  en: `of to in on at is it an as be by do he if me my no or so up us we am the and but for not are was were has have had this
    that these those there here with from they them their our your his her its you she who what when where which why how
    can could would should will been being does did very just also than then too into out over under about again still
    since some any all every each more most much many other only one two yes please because`,
  fr: `le la de du un en et au ce se il je tu ne ou on sa si y a les des une aux que qui est sont ete etait pas pour par sur
    dans avec sans mais nous vous ils elles leur leurs notre votre mon ton son mes tes ses cette ces cet tout tous toute
    plus tres trop bien aussi alors donc quand comme depuis chez entre etre avoir fait faire non oui lui`,
  nl: `ik in is er ze we te om op of al zo na het een van voor met zijn niet ook maar nog dan dat dit deze die den der naar bij
    uit over onder door als aan wel wat wie waar hoe hij zij wij ons onze hun haar mijn jouw heeft hebben had was waren
    wordt worden werd kan kunnen moet moeten zou veel meer geen alle alles heel`,
  pl: `na do po za od ze we ku co to ta te ja my on z w i o u sie jest nie tak oraz ale lub albo czy dla pod nad przed przez
    przy bez jak jako gdzie kiedy ten tego temu tym tam tej tych byl byla bylo byly byc sa maja moze mozna juz tez
    bardzo wszystko moj moja nasz nasza ich jego jej nam mnie oni ona ono prosze ktory ktora ktore`,
};
const KNOWN = new Set(Object.values(FILLERS).flatMap((words) => words.split(/\s+/)));
const SHORT = 2;

/**
 * Whether a word, in the form that is compared, tells nobody what a text is about: a filler, or one or two letters that are not the
 * city's own word for something.
 */
export const isFiller = (word: string, isCitys: boolean): boolean =>
  KNOWN.has(word) || (word.length <= SHORT && !isCitys);
