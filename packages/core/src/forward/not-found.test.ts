import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageContext } from '../anticipation/suggestion.js';
import { isNotFound } from './not-found.js';

const page = (parts: Partial<PageContext>): PageContext => {
  return { url: '/', title: '', headings: [], labels: [], buttons: [], errors: [], ...parts };
};

describe('a page that does not exist is told', () => {
  it.each([
    '404',
    'Error 404',
    '404 error',
    '404 Not Found',
    'Not Found',
    '404: This page could not be found.',
    '404 – Page not found | Example Shop',
    'Example Shop | Page Not Found',
    'Page Not Found - Example',
    'Oops! That page can’t be found.',
    "We couldn't find that page",
    "Sorry, the page you were looking for doesn't exist",
    "The page you requested isn't available",
    'Page missing',
    'Seite nicht gefunden',
    'Fehler 404: Die Seite wurde nicht gefunden',
    'Die angeforderte Seite existiert leider nicht',
    'Diese Seite gibt es nicht mehr',
    'Page introuvable',
    'Cette page n’existe plus',
    'Page non trouvée',
    'Página no encontrada',
    'Esta página no existe',
    'No se ha encontrado la página',
    'Pagina non trovata',
    'Página não encontrada',
    'Pagina niet gevonden',
    'Deze pagina bestaat niet',
    'Nie znaleziono strony',
    'Strona nie została znaleziona',
    'Sidan hittades inte',
    'Sidan kunde inte hittas',
    'Siden blev ikke fundet',
    'ページが見つかりません',
    'お探しのページは見つかりませんでした',
    '找不到页面',
    '您访问的页面不存在',
    '找不到該網頁',
    '404 - 페이지를 찾을 수 없습니다',
    'الصفحة غير موجودة',
    'لم يتم العثور على الصفحة',
    'הדף לא נמצא',
    'העמוד המבוקש אינו קיים',
    'Страница не найдена',
    'Такой страницы не существует',
    'Sayfa bulunamadı',
  ])('by its title or its first heading: %s', (text) => {
    expect(isNotFound(page({ title: text }))).toBe(true);
    expect(isNotFound(page({ title: 'Example', headings: [text, 'Popular pages'] }))).toBe(true);
  });

  it('by its server, whatever it says itself', () => {
    expect(isNotFound(page({ title: 'Welcome', notFound: true }))).toBe(true);
    expect(isNotFound(page({ title: '404', notFound: false }))).toBe(false);
  });
});

it.each([
  '',
  '404 ways to tie a knot',
  'Room 404',
  'Peugeot 404 | Cars',
  'Flight 1404',
  'HTTP 404 - Encyclopedia',
  'Page not found errors explained',
  'How to fix “page not found”',
  'Lost and found',
  'The page',
  'Find your page',
  'Not for you',
  'Not available',
  'No exit',
  'Seite an Seite',
  'Nicht verfügbar',
  'Pagina 12',
  'ページの作り方',
  '页面设计',
])('is not fooled by “%s”', (text) => {
  expect(isNotFound(page({ title: text, headings: [text] }))).toBe(false);
});

it('does not look at further headings, where articles are listed', () => {
  expect(isNotFound(page({ title: 'Blog', headings: ['Blog', 'Page not found'] }))).toBe(false);
});

it('survives any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      expect(typeof isNotFound(page({ title }))).toBe('boolean');
    }),
  );
});
