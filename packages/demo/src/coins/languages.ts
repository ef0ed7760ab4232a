/** The few words of the second site that are not in the collection itself. */
export interface CoinsLanguage {
  tag: string;
  /** In its own language. */
  name: string;
  direction: 'ltr' | 'rtl';
  home: string;
  allQuestions: string;
  more: string;
  youAreHere: string;
  languages: string;
  skip: string;
}

export const languages: readonly CoinsLanguage[] = [
  {
    tag: 'en',
    name: 'English',
    direction: 'ltr',
    home: 'Home',
    allQuestions: 'All questions',
    more: 'More on this',
    youAreHere: 'You are here',
    languages: 'Languages',
    skip: 'Skip to the content',
  },
  {
    tag: 'de',
    name: 'Deutsch',
    direction: 'ltr',
    home: 'Startseite',
    allQuestions: 'Alle Fragen',
    more: 'Mehr dazu',
    youAreHere: 'Sie sind hier',
    languages: 'Sprachen',
    skip: 'Zum Inhalt springen',
  },
  {
    tag: 'fr',
    name: 'Français',
    direction: 'ltr',
    home: 'Accueil',
    allQuestions: 'Toutes les questions',
    more: 'En savoir plus',
    youAreHere: 'Vous êtes ici',
    languages: 'Langues',
    skip: 'Aller au contenu',
  },
  {
    tag: 'ar',
    name: 'العربية',
    direction: 'rtl',
    home: 'الرئيسية',
    allQuestions: 'كل الأسئلة',
    more: 'المزيد',
    youAreHere: 'أنت هنا',
    languages: 'اللغات',
    skip: 'انتقل إلى المحتوى',
  },
  {
    tag: 'he',
    name: 'עברית',
    direction: 'rtl',
    home: 'דף הבית',
    allQuestions: 'כל השאלות',
    more: 'עוד בנושא',
    youAreHere: 'המיקום שלך',
    languages: 'שפות',
    skip: 'דילוג לתוכן',
  },
  {
    tag: 'ja',
    name: '日本語',
    direction: 'ltr',
    home: 'ホーム',
    allQuestions: 'すべての質問',
    more: 'さらに詳しく',
    youAreHere: '現在のページ',
    languages: '言語',
    skip: '本文へ移動',
  },
  {
    tag: 'zh-CN',
    name: '简体中文',
    direction: 'ltr',
    home: '首页',
    allQuestions: '所有问题',
    more: '更多内容',
    youAreHere: '当前位置',
    languages: '语言',
    skip: '跳到正文',
  },
];
