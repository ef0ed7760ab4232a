import type { PageContext } from '../anticipation/suggestion.js';
import { fold } from '../text/fold.js';

/**
 * Whether a page says that it does not exist: by what the server said, else by its title or first heading, each
 * part of which is read by itself (`404 – Page not found | Shop`). A part has to say nothing else, so that neither
 * “404 ways to tie a knot” nor “Page not found errors explained” is one.
 */
export function isNotFound({ notFound, title, headings }: PageContext): boolean {
  return notFound ?? [title, headings[0] ?? ''].some((text) => partsOf(text).some(saysNotFound));
}

/** Titles put the name of the site behind a line, a dot or a dash. */
function partsOf(text: string): string[] {
  return text.slice(0, LONGEST).split(/[|·•«»–—]|\s-+\s/);
}

const LONGEST = 300;

function saysNotFound(part: string): boolean {
  const words = ` ${fold(part)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const rest = words.replace(around, ' ').trim();
  return rest === '' ? / 404 /.test(words) : phrase.test(rest);
}

/** What stands before or behind, and says nothing of its own. */
const around =
  / (?:404|error|code|erreur|fehler|errore|erro|fout|blad|fel|ошибка|エラー|错误|錯誤|خطا|שגיאה|oops|ups|hoppla|oups|whoops|sorry|hm+|uh|oh)(?= )/g;

/** The ways in which sites of each language say it, each word as `fold` writes it. */
const phrase = new RegExp(
  `^(?:${[
    // English
    'not found|(?:(?:the|this|that|your) )?(?:requested )?page (?:(?:that )?(?:you|we) .{3,30} )?(?:not found|missing|(?:was|is|could|can)(?: ?not|nt) (?:be )?(?:found|available)|cannot be found|cant be found|isnt available|(?:doesnt|does not|no longer) exists?|is missing)',
    '(?:we )?(?:cant|cannot|couldnt|could not) find (?:the|that|this|your) page(?: you.{3,30})?|no such page',
    // German
    '(?:(?:die|diese) )?(?:\\S+ )?seite (?:(?:wurde|konnte|ist) )?(?:leider )?nicht (?:gefunden|verfugbar|vorhanden)(?: werden)?|(?:(?:die|diese) )?seite (?:existiert|gibt es) (?:leider )?nicht(?: mehr)?',
    // French
    '(?:(?:la|cette) )?page (?:que vous .{3,30} )?(?:non trouvee|(?:est )?introuvable|inexistante|nexiste (?:pas|plus)|na pas ete trouvee)',
    // Spanish, Portuguese, Italian
    '(?:(?:la|esta|a|questa) )?pagina (?:que .{3,30} )?(?:no|nao|non) (?:fue |foi |se ha |e stata )?(?:encontrad[ao]|existe|esiste|disponib(?:le|ile)|disponivel|trovata)',
    'no (?:se ha encontrado|se encontro|encontramos|pudimos encontrar) (?:la|esta) pagina',
    // Dutch
    '(?:(?:de|deze) )?pagina (?:(?:is|werd|kon) )?(?:niet (?:gevonden|beschikbaar)|niet worden gevonden|bestaat niet(?: meer)?)',
    // Polish
    'nie znaleziono(?: takiej)? strony|strona nie (?:istnieje|zostala znaleziona)',
    // Swedish, Danish, Norwegian
    'sid[ae]n (?:du .{3,30} )?(?:(?:hittades|finns|kunde) inte(?: hittas)?|saknas|(?:blev |ble )?ikke (?:fundet|funnet)|fin(?:d|n)es ikke)',
    // Russian
    '(?:такои )?страниц[аы] не (?:наидена|существует)|(?:запрашиваемая )страница не наидена',
    // Japanese, Chinese, Korean
    '.{0,10}ページ(?:が|は)?.{0,2}(?:見つかりません|存在しません|ありません)(?:でした)?',
    '.{0,6}(?:找不到|未找到|无法找到|無法找到).{0,3}(?:页面|网页|頁面|網頁)|.{0,8}(?:页面|网页|頁面|網頁)(?:不存在|未找到|找不到|没有找到)',
    '.{0,8}페이지를 찾을 수 없(?:습니다|음|어요)',
    // Arabic, Hebrew, Turkish
    '(?:ال)?صفحه (?:المطلوبه |التي .{3,30} )?غير موجوده|لم يتم العثور علي (?:هذه )?(?:ال)?صفحه',
    'ה?(?:דפ|עמוד) (?:המבוקש )?(?:לא נמצא|אינו קיימ|לא קיימ)',
    'sayfa (?:bulunamadi|mevcut degil)',
  ].join('|')})$`,
);
