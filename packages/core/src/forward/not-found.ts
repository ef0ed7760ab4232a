import type { PageContext } from '../anticipation/suggestion.js';
import { fold } from '../text/fold.js';

/**
 * Whether a page says that it does not exist: by what the server said, else by its title or first heading, each
 * part of which is read by itself (`404 – Page not found | Shop`). Every word of such a part has to belong to saying
 * so, so that neither “404 ways to tie a knot” nor “Page not found errors explained” is one.
 */
export function isNotFound(page: PageContext): boolean {
  const { notFound, title, headings } = page;
  if (notFound === false) return false;
  const says = [title, headings[0] ?? ''].some((text) => partsOf(text).some(saysNotFound));
  return says || (notFound === true && isBare(page));
}

/** Many single-page sites answer 404 for pages that exist; one that does not has little to say. */
function isBare({ headings, labels, buttons }: PageContext): boolean {
  return headings.length + labels.length + buttons.length <= 6;
}

const LONGEST = 300;

/** Titles put the name of the site behind a line, a dot or a dash. */
function partsOf(text: string): string[] {
  return text.slice(0, LONGEST).split(/[|·•«»–—]|\s-+\s/);
}

function saysNotFound(part: string): boolean {
  const text = fold(part)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = text.split(' ');
  const has = (some: ReadonlySet<string>) => words.some((word) => some.has(word));
  if (!words.every((word) => known.some((some) => some.has(word)))) return unspaced.test(text);
  return words.includes('404') || (has(missing) && has(things));
}

/** Words as `fold` writes them. What is not there, … */
const things = wordsIn(
  'page found seite pagina strona strony sidan siden страница страницы صفحه الصفحه דפ הדפ עמוד העמוד sayfa',
);
/** … that it is not, … */
const missing = wordsIn(
  'not cant cannot couldnt doesnt isnt wasnt no missing nicht non introuvable inexistante nexiste na nao niet nie inte ikke saknas не غير لم לא אינו bulunamadi degil',
);
/** … and what else is said along with it; language by language, without repeating what an earlier one has. */
const besides = wordsIn(
  `404 error oops ups hoppla oups whoops sorry
  the this that your requested you we were are looking for was is could can be find does exist exists available longer
  fehler die diese angeforderte gesuchte wurde konnte konnten wir leider gefunden werden existiert mehr vorhanden verfugbar gibt es ist finden
  erreur la cette que vous cherchez recherchez demandee trouvee est plus pas a ete
  se ha encontrado encontrada encontramos encontrar existe fue esta buscas solicitada disponible pudimos
  errore questa richiesta trovata e stata esiste disponibile
  erro foi procura disponivel
  fout de deze werd kon worden gevonden bestaat meer beschikbaar
  istnieje zostala znaleziona znaleziono takiej
  hittades kunde hittas finns du blev ble fundet funnet finnes findes
  ошибка наидена существует такои
  خطا موجوده المطلوبه يتم العثور علي هذه
  שגיאה נמצא נמצאה קיימ המבוקש
  hata mevcut`,
);
const known = [things, missing, besides];

/** Where words are not told apart by spaces: Chinese, Japanese, Korean. */
const unspaced =
  /^.{0,10}(?:[页頁网網][面页頁](?:不存在|未找到|找不到|没有找到)|(?:找不到|未找到).{0,4}[页頁网網][面页頁]|ページ[がは](?:見つかりません|存在しません|ありません)(?:でした)?|페이지를 찾을 수 없.{0,3})$/;

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
