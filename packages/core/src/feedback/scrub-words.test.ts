// What visitors write in nine languages, with what must not leave the device, and what must stay as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrubEvent } from './scrub-event.js';
import { scrubText } from './scrub-text.js';

const clean = (text: string) => scrubText(text, 2_000);

/** Each line: a sentence, with what must go between braces. */
function lines(text: string): [sentence: string, secrets: string[]][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const secrets = [...line.matchAll(/\{([^}]+)\}/g)].map(([, secret]) => secret ?? '');
      return [line.trim().replace(/[{}]/g, ''), secrets];
    });
}

const secret = {
  'phone numbers': `
    Appelez-moi au {06 12 34 56 78} ce soir
    Mon numéro : {+33 (0)6.12.34.56.78}
    Llámame al {612 34 56 78}, gracias
    Mi móvil es {+34 612-345-678}
    Rufen Sie bitte {0170/1234567} an
    Festnetz {(030) 12 34 56-78}, nach 18 Uhr
    رقم هاتفي {٠٥٠ ١٢٣ ٤٥٦٧} من فضلكم
    اتصلوا بي {+966 50 123 4567}
    هاتف {۰۹۱۲ ۳۴۵ ۶۷۸۹}
    הטלפון שלי {052-123-4567} תודה
    אפשר גם {‎+972 52‑123‑4567‎} בערב
    電話は{090-1234-5678}です
    電話番号：{０９０－１２３４－５６７８}までお願いします
    {０３（１２３４）５６７８}にかけてください
    自宅は{03‐1234‐5678}です
    我的手机号是{138 1234 5678}请联系我
    电话{（021）6123－4567}，谢谢
    मेरा नंबर {+91 98765 43210} है
    फ़ोन {९८७६५-४३२१०} पर बात करें
    Мой телефон {8 (912) 345-67-89}
    Звоните {+7 912 345‑67‑89} после шести
    Ring {+44⁠7700⁠900123} or {+44 7700 900 123}
    {0\u200b1\u200b7\u200b0\u200b1\u200b2\u200b3\u200b4} ist geteilt geschrieben`,
  'card numbers': `
    Ma carte {4970 1000 0000 0014} est refusée
    Mi tarjeta {5555-5555-5555-4444} no funciona
    Karte {3782 822463 10005} geht nicht
    بطاقتي {٤١١١ ١١١١ ١١١١ ١١١١} مرفوضة
    הכרטיס {4580−1234−5678−9012} נדחה
    カード{４１１１－１１１１－１１１１－１１１１}が使えません
    卡号{6222 0210 0111 2222 333}无法支付
    मेरा कार्ड {४१११ ११११ ११११ ११११} नहीं चला
    Карта {2200·1234·5678·9012} не проходит`,
  'bank accounts': `
    IBAN {FR76 3000 6000 0112 3456 7890 189}
    mi cuenta {ES91 2100 0418 4502 0005 1332} es esa
    Konto {DE89370400440532013000}, bitte dorthin
    Konto {de89 3704 0044 0532 0130 00}, bitte dorthin
    {GB29 NWBK 6016 1331 9268 19} please
    {gb29 nwbk 6016 1331 9268 19} please
    {MT84 MALT 0110 0001 2345 MTLC AST0 01S} please
    حسابي {SA03 8000 0000 6080 1016 7519} شكرا
    החשבון {IL62 0108 0000 0009 9999 999} שלי
    счёт {40817810099910004312} в банке
    口座番号は{1234567}です
    {NL91-ABNA-0417-1643-00}`,
  'numbers of persons': `
    Sécu {1 85 05 78 006 084 36}
    Sécu {2 84 03 2A 004 123 45}
    DNI {12345678Z}, gracias
    NIE {X-1234567-L}, gracias
    NIE {X1234567L}, gracias
    Steuer-ID {12 345 678 901}
    Personalausweis {L01X00T471}
    pass {C01X0006H}
    הויה الهوية {1012345678}
    هويتي {784-1990-1234567-1}
    ת"ז {12345678-2}
    マイナンバー{1234 5678 9012}
    身份证{11010519491231002X}丢了
    आधार {1234 5678 9012} है
    PAN {ABCDE1234F} है
    pan {akepo2501k} है
    СНИЛС {112-233-445 95}
    паспорт {45 10 123456}
    паспорт {45 10 № 123456}
    passeport {12AB34567}
    NI {QQ 12 34 56 C} please
    SSN {123-45-6789} please`,
  'mail addresses': `
    écrivez à {zoe.dupont@exemple.fr}
    écrivez à {zoe.dupont} arobase {exemple} point fr
    écrivez à {zoe arobase exemple.fr} svp
    mi correo: {juan arroba ejemplo punto es}
    mi correo: {juan.perez (arroba) ejemplo.es}
    Mail an {uwe at beispiel punkt de} bitte
    Mail an {uwe@beispiel .de} bitte
    Mail an {uwe @ beispiel.de} bitte
    Mail an {uwe@ beispiel.de} bitte
    بريدي {sara@mithal.com} شكرا
    بريدي {سارة@مثال.كوم} شكرا
    بريدي {sara آت mithal دوت com} شكرا
    המייל {dana@dugma.co.il}, תודה
    המייל {dana שטרודל dugma.co.il}, תודה
    メールは{taro＠example．jp}です
    メールは{taro@example.jp}です
    メールは{taroアットマークexample.jp}です
    メールは{taro[アット]example[ドット]jp}です
    邮箱{li.wei@example.cn}请回复
    邮箱{liwei艾特example.cn}请回复
    मेरा ईमेल {asha@udaharan.in} है
    मेरा ईमेल {आशा@उदाहरण.भारत} है
    मेरा ईमेल {asha ऐट udaharan डॉट in} है
    почта {ivan.petrov@primer.ru}, жду
    почта {иван собака пример точка рф}, жду
    почта {ivan собака pochta.ru}, жду
    it is {jane at gmail.com} thanks
    it is {jane.doe AT example DOT org} thanks
    it is {jane<at>example.org} thanks
    it is mailto:{jane@example.org}?{subject=Secret} thanks`,
  'addresses with keys': `
    the link https://shop.example/reset?{token=abc}&{mail=jane} does not work
    https://shop.example/orders/{4711}/edit?{k=v}
    voir https://boutique.example/panier#{access=zyx} merci
    siehe shop.example/konto?{sid=7f}, danke
    www.shop.example/users/{jane-doe}/edit is broken
    https://{jane:geheim}@shop.example/ is broken
    //cdn.shop.example/a?{sig=abc} is broken
    /account/verify?{code=hello}&{next=home} is broken
    الرابط https://shop.example/تأكيد?{token=سر} لا يعمل
    链接https://shop.example/verify?{token=abc}打不开
    https://shop.example/invite/{dQw4w9WgXcQ}を開けません
    ссылка https://shop.example/orders/{4711}?{key=тайна} не открывается
    (https://shop.example/reset?{t=abc})
    "https://shop.example/a?{b=c}"
    I got sent ?{token=hello}&{user=jane} at the end
    ftp://{user:pass}@files.example/a
    app://open?{session=hello}
    https://shop.example/?{utm=x}
    https://shop.example?{utm=x}`,
  'keys and ids in questions': `
    where is order {483920}
    Bestellung {ORD-2026-0042} fehlt
    commande n° {FR-0099812} perdue
    pedido {A7K2M9Q4} perdido
    طلب رقم {٤٨٣٩٢٠} لم يصل
    הזמנה {IL4839201} לא הגיעה
    注文{483920}が届きません
    订单号{2026112348392}没到
    заказ {№ 4839201} не пришёл
    parcel {1Z999AA10123456784} is lost
    Sendung {00340434161094042557} fehlt
    token={hunter} does not work
    api_key={secretvalue} does not work
    password={hunter} is refused
    {3f2504e0-4f89-11d3-9a0c-0305e82c3301} crashed
    {eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c}
    my ip is {192.168.178.23} and {2001:db8:85a3:0:0:8a2e:370:7334}`,
};

const ordinary = `
Where is my parcel? I ordered 2 weeks ago
Can I pay in 3 instalments of 19.99 €?
It says error 404, code E1234, at 10:30 on 24/7 support
I look at example.org and at shop.example every day
We met at noon, at point 5
see https://shop.example/help/returns and www.shop.example/faq
is https://shop.example down?
shop.example/help says 14 days
and/or either/or 50/50 km/h 1/2
He/she said a=b, so x = y + 1
What? Why?! Who&me? A&B
Why?Because. questions#1
size 42 or 43, colour #112, model XJ-900, iPhone 15 Pro Max 256GB
Why is 2+2=5? Is Q&A open? key = value
Puis-je payer en 4 fois ? Livraison en 24 h, taille 38
Le point sur ma commande : où est-elle ? Il a dit au chat « arobase »
Où trouver le point relais ?
¿Puedo devolver 2 de 3 camisetas? Talla 40, 25 % de descuento
¿En qué punto está mi pedido?
Eine arroba sind 11,5 kg
Wie lange gilt der Gutschein von 2026? Ab 50 € versandkostenfrei
An welchem Punkt muss ich zahlen? Größe 42, Artikel 4711
Donaudampfschifffahrtsgesellschaftskapitän
متى يصل طلبي؟ طلبته منذ ٣ أيام ودفعت ٢٥٠ ريالا
آت لاحقا إلى المتجر
מתי תגיע ההזמנה שלי? הזמנתי לפני 3 ימים ב-250 ש"ח
נקודה טובה, תודה
返品はいつまでできますか。3日前に2点注文しました
アットホームなお店ですね。ドット柄は38サイズですか
退款需要几天？我3天前买了2件，花了250元
这一点很重要，一点也不懂
मेरा ऑर्डर कब आएगा? 3 दिन पहले 2 चीज़ें ली थीं
Когда придёт заказ? Заказал 3 дня назад, 250 рублей
Моя собака съела посылку, точка
Точка выдачи закрыта, собака лает
MacBook Pro M3, USB-C, WPA2, MP3, 4K, H&M, AT&T, C++ and C#
GB29 is a postcode? DE and FR are countries
Version 1.2.3, build 2026, 192 pages, room 12-34
Is 20 Mbit/s at home enough? Meet at 5 at the shop`;

describe.each(Object.entries(secret))('%s do not leave the device', (_, text) => {
  it.each(lines(text.replaceAll('\\u200b', '\u200b')))('%s', (sentence, secrets) => {
    const left = clean(sentence);
    expect(secrets.length).toBeGreaterThan(0);
    for (const one of secrets) {
      expect(left).not.toContain(one);
      // Nor the greater part of it.
      for (const part of one.split(/[^\p{L}\p{M}\p{Nd}]+/u).filter(({ length }) => length > 3))
        expect(left).not.toContain(part);
    }
  });
});

it.each(ordinary.trim().split('\n'))('“%s” stays as it is', (sentence) => {
  expect(clean(sentence)).toBe(sentence);
});

it('keeps of an address where it leads', () => {
  expect(clean('See https://shop.example/orders/4711/edit?token=abc#top, please.')).toBe(
    'See https://shop.example/orders/:id/edit, please.',
  );
  expect(clean('链接https://shop.example/verify?token=abc打不开')).toContain('https://shop.example/verify');
});

it('changes nothing of what it has cleaned', () => {
  const sentences = Object.values(secret).flatMap((text) => lines(text).map(([sentence]) => sentence));
  for (const sentence of sentences) expect(clean(clean(sentence))).toBe(clean(sentence));
});

it('leaves words of any language alone, and finds an address between them', () => {
  const words = ordinary
    .split(/\s+/)
    .filter(
      (word) =>
        /^\p{L}{2,12}$/u.test(word) &&
        !/^(at|dot|point|punto|punkt|точка|собака|arroba|arobase|נקודה|آت)$/i.test(word),
    );
  const some = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(some, (sentence) => {
      expect(clean(sentence)).toBe(sentence);
    }),
  );
  const value = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(some, value, some, (before, key, after) => {
      const left = clean(`${before} https://shop.example/a?k=Q${key}Q ${after}`);
      expect(left).toBe(`${before} https://shop.example/a ${after}`);
    }),
  );
});

describe('every text of an event is cleaned', () => {
  const base = { id: 'e', at: 1, url: 'https://shop.example/orders/4711?mail=jane', language: 'en' };
  const dirty = 'jane@example.org, https://shop.example/a?token=abc, +33 6 12 34 56 78';
  const tidy = '[mail], https://shop.example/a, [number]';
  it.each([
    [{ kind: 'search' as const, query: dirty, hits: [] }, { query: tidy }],
    [{ kind: 'miss' as const, query: dirty, hits: [] }, { query: tidy }],
    [{ kind: 'suggest' as const, article: 'a', cue: dirty, outcome: 'shown' as const }, { cue: tidy }],
    [{ kind: 'tip' as const, article: 'a', cue: dirty, outcome: 'shown' as const }, { cue: tidy }],
    [
      {
        kind: 'vote' as const,
        article: 'a',
        hash: 'h',
        helpful: false,
        reason: dirty,
        comment: dirty,
        query: dirty,
      },
      { reason: tidy, comment: tidy, query: tidy },
    ],
    [
      { kind: 'survey' as const, survey: 's', answers: { why: dirty, done: 'no', ease: 4 } },
      { answers: { why: tidy, done: 'no', ease: 4 } },
    ],
    [{ kind: 'followUp' as const, article: 'a', solved: true, audience: dirty }, { audience: tidy }],
  ])('%j', (event, expected) => {
    const left = scrubEvent({ ...base, ...event }, 'v');
    expect(left).toMatchObject({ ...expected, path: '/orders/:id' });
    expect(JSON.stringify(left)).not.toMatch(/jane|abc|12 34/);
  });
});
