// The words of invented archives: a ferry between a town and an island, and whether a bridge should take its place.

type Strength = 'asserted' | 'likely' | 'possible' | 'advised';

/** One answer to the question of a topic. */
export interface Position {
  readonly label: string;
  readonly title: string;
  readonly statement: string;
  readonly kind: 'fact' | 'judgement' | 'recommendation' | 'forecast';
  readonly strength: Strength;
  /** The author’s own modal words, where the strength asks for them. */
  readonly modal?: string;
  /** How the author says it. */
  readonly words: string;
  /** Whether it goes with the others up to a point, and is at odds with none. */
  readonly limits?: true;
}

export interface InventedTopic {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly positions: readonly Position[];
  /** What every author adds, so that little of a paragraph is quoted. */
  readonly more: string;
}

const MORE =
  'Nobody on either shore has looked at these numbers since the old office closed, and most who speak about them in the market have never seen the books.';

export const TOPICS: readonly InventedTopic[] = [
  {
    id: 'crossing',
    title: 'Ferry or bridge',
    question: 'Should a bridge take the place of the ferry?',
    more: MORE,
    positions: [
      {
        label: 'Keep the ferry',
        title: 'The ferry should stay',
        statement: 'The town should keep the ferry.',
        kind: 'recommendation',
        strength: 'advised',
        words: 'Let the boat go on between town and island.',
      },
      {
        label: 'Build the bridge',
        title: 'A bridge should be built',
        statement: 'The town should build a bridge to the island.',
        kind: 'recommendation',
        strength: 'advised',
        words: 'Steel across the water is what both shores need.',
      },
      {
        label: 'A bridge, if the state pays',
        title: 'A bridge if the state pays',
        statement: 'A bridge is worth building, provided that the state pays for it.',
        kind: 'judgement',
        strength: 'asserted',
        limits: true,
        words: 'With money from the capital a span makes sense.',
      },
    ],
  },
  {
    id: 'cost',
    title: 'What it costs',
    question: 'Who pays for the crossing, and how much?',
    more: MORE,
    positions: [
      {
        label: 'Fares cover the ferry',
        title: 'Fares pay for the ferry',
        statement: 'The fares pay for the ferry.',
        kind: 'fact',
        strength: 'asserted',
        words: 'Every ticket sold keeps the engine paid for.',
      },
      {
        label: 'The town loses money each year',
        title: 'The town loses money on it',
        statement: 'The town loses money on the ferry each year.',
        kind: 'fact',
        strength: 'asserted',
        words: 'Each winter the purse of the council bleeds.',
      },
      {
        label: 'It depends on summer guests',
        title: 'Summer guests decide the balance',
        statement: 'Whether the ferry pays depends on the guests of the summer.',
        kind: 'judgement',
        strength: 'asserted',
        limits: true,
        words: 'Come August the count of visitors settles it all.',
      },
    ],
  },
  {
    id: 'future',
    title: 'What is to come',
    question: 'Will the ferry still run in ten years?',
    more: MORE,
    positions: [
      {
        label: 'Gone within ten years',
        title: 'The ferry will likely be gone',
        statement: 'The ferry will likely be gone within ten years.',
        kind: 'forecast',
        strength: 'likely',
        modal: 'will likely',
        words: 'Before long the pier will likely stand empty.',
      },
      {
        label: 'It may run for long',
        title: 'The ferry may run for long',
        statement: 'The ferry may run for many more years.',
        kind: 'forecast',
        strength: 'possible',
        modal: 'may well',
        words: 'A hull of oak may well outlive us all.',
      },
      {
        label: 'As long as the captain stays',
        title: 'It runs while the captain stays',
        statement: 'The ferry runs as long as its captain stays.',
        kind: 'judgement',
        strength: 'asserted',
        limits: true,
        words: 'One man at the wheel is all there is.',
      },
    ],
  },
  ...[
    [
      'safety',
      'Safety',
      'Is the crossing safe?',
      'It is safe',
      'It is dangerous in winter',
      'Safe where crews are trained',
    ],
    [
      'jobs',
      'Work on the island',
      'Does the crossing bring work?',
      'It brings work',
      'It takes work away',
      'Work in the season alone',
    ],
    [
      'nature',
      'Birds and water',
      'What does the crossing do to birds and water?',
      'It does them little harm',
      'It drives the birds away',
      'Harm near the pier alone',
    ],
    [
      'school',
      'Children on the way',
      'How do children get to school?',
      'The morning boat is enough',
      'They come late too often',
      'Enough on calm days',
    ],
    [
      'doctors',
      'Doctors and nights',
      'What of the nights, when somebody is ill?',
      'A night boat is there',
      'Nobody comes at night',
      'A night boat from May on',
    ],
    [
      'trade',
      'Trade',
      'What does trade gain from the crossing?',
      'Shops live on it',
      'Shops lose to the mainland',
      'Shops by the pier gain',
    ],
    [
      'memory',
      'The old crossing',
      'What was the crossing like before the war?',
      'It was better then',
      'It was worse then',
      'Better for those with money',
    ],
    [
      'votes',
      'What people want',
      'What do the islanders want?',
      'They want to keep the boat',
      'They want a road',
      'The young want a road',
    ],
    [
      'tourism',
      'Guests',
      'What do guests come for?',
      'They come for the boat',
      'They come despite the boat',
      'Some come for the boat',
    ],
  ].map(([id = '', title = '', question = '', yes = '', no = '', limited = '']): InventedTopic => {
    const position = (label: string, begin: string): Position => ({
      label,
      title: label,
      statement: `${label}, as things stand.`,
      kind: 'judgement',
      strength: 'asserted',
      words: `${begin} ${title.toLowerCase()} one answer holds here.`,
    });
    return {
      id,
      title,
      question,
      more: MORE,
      positions: [
        position(yes, 'As regards'),
        position(no, 'When asked about'),
        { ...position(limited, 'Some say about'), limits: true },
      ],
    };
  }),
];

export const PLACES = [
  'Harbour',
  'Sundblatt',
  'Lighthouse',
  'Council',
  'Island',
  'Gazette',
  'Pilots',
  'Market',
  'Parish',
  'School',
];

export const AUTHORS = [
  { family: 'Marsh', given: 'Ada' },
  { family: 'Größl', given: 'Jörg' },
  { family: 'Nguyễn', given: 'Thị Hà' },
  { family: 'O’Dell', given: 'Finn' },
  { family: 'Žižka', given: 'Věra' },
];

type Language = 'de' | 'ar' | 'zh';

/** What topics are called in the languages of the texts that are not in English. */
const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  crossing: { de: 'Fähre', ar: 'العبّارة', zh: '渡轮' },
  cost: { de: 'Kosten', ar: 'التكاليف', zh: '费用' },
  future: { de: 'Zukunft', ar: 'المستقبل', zh: '未来' },
  safety: { de: 'Sicherheit', ar: 'السلامة', zh: '安全' },
  jobs: { de: 'Arbeit', ar: 'العمل', zh: '工作' },
  nature: { de: 'Natur', ar: 'الطبيعة', zh: '自然' },
  school: { de: 'Schule', ar: 'المدرسة', zh: '学校' },
  doctors: { de: 'Nachtdienst', ar: 'الأطباء', zh: '医生' },
  trade: { de: 'Handel', ar: 'التجارة', zh: '贸易' },
  memory: { de: 'Geschichte', ar: 'الذاكرة', zh: '历史' },
  votes: { de: 'Wünsche', ar: 'الرغبات', zh: '愿望' },
  tourism: { de: 'Gäste', ar: 'الضيوف', zh: '游客' },
};

/** How an author of another language says anything. */
export interface Foreign {
  readonly language: Language;
  readonly title: string;
  readonly author: { readonly family: string; readonly given: string };
  readonly publisher: string;
  readonly container: string;
  /** What stands above the two halves of the text. */
  readonly headings: readonly [string, string];
  /** Words that stand in every paragraph, which a claim quotes and a work is linked on. */
  readonly quote: string;
  /** The author’s own modal words. */
  readonly modal: Readonly<Partial<Record<Strength, string>>>;
  /** A work that the text refers to. */
  readonly work: string;
  /** The beginning of a paragraph, which stands once in the text: three to five words. */
  readonly at: (topic: string) => string;
  /** What stands behind it: no more than that there is an answer. */
  readonly rest: (strength: Strength) => string;
}

const nameOf = (topic: string, language: Language) => NAMES[topic]?.[language] ?? topic;

export const GERMAN: Foreign = {
  language: 'de',
  title: 'Die Fähre über den Sund und was eine Brücke kosten dürfte',
  author: { family: 'Größl', given: 'Jörg' },
  publisher: 'Verlag am Sund',
  container: 'Sundblätter für Verkehr',
  headings: ['Über die Überfahrt', 'Was wir daraus schließen'],
  quote: 'niemand im Rathaus',
  modal: { likely: 'dürfte', possible: 'könnte' },
  work: 'Jahrbuch der Fährleute',
  at: (topic) => `Zum Thema ${nameOf(topic, 'de')} meinen wir`,
  rest: (strength) =>
    `: Es ${GERMAN.modal[strength] ?? 'wird'} so kommen, wie die Leute am Hafen es seit vielen Jahren erzählen, und niemand im Rathaus hat dem bisher mit guten Gründen oder mit neuen Zahlen widersprochen.`,
};

export const ARABIC: Foreign = {
  language: 'ar',
  title: 'العبّارة بين المدينة والجزيرة ومن يدفع ثمنها',
  author: { family: 'حداد', given: 'ليلى' },
  publisher: 'مطبعة المرفأ',
  container: 'أوراق المرفأ',
  headings: ['عن العبور', 'ما نستنتجه'],
  quote: 'كما يرويه أهل الميناء',
  modal: { likely: 'من المرجح أن يكون', possible: 'قد يكون' },
  work: 'كتاب الملاحين السنوي',
  at: (topic) => `أما عن ${nameOf(topic, 'ar')} فنحن`,
  rest: (strength) =>
    ` نرى أن الأمر ${ARABIC.modal[strength] ?? 'سيكون'} كما يرويه أهل الميناء منذ سنوات طويلة، ولم يعترض عليه أحد في المجلس حتى الآن بأسباب وجيهة أو بأرقام جديدة يمكن أن يراجعها الناس في السوق.`,
};

export const CHINESE: Foreign = {
  language: 'zh',
  title: '海湾上的渡轮与一座桥的代价',
  author: { family: '李', given: '明' },
  publisher: '海港出版社',
  container: '海港文集',
  headings: ['渡口', '结论'],
  quote: '港口的人多年来所说',
  modal: { likely: '很可能会', possible: '或许会' },
  work: '船员年鉴',
  at: (topic) => `说到${nameOf(topic, 'zh')}，我们`,
  rest: (strength) =>
    `认为事情${CHINESE.modal[strength] ?? '会'}像港口的人多年来所说的那样发展，而镇政府至今没有人用充分的理由或新的数字加以反驳。`,
};
