/** A small table in each language in which files are written, read whole. */
import { describe, expect, it } from 'vitest';
import { edtfOfWrittenDate } from '../../src/core/time/written-dates.js';
import { READING_WORDS } from '../../src/languages/reading.js';
import { readTable } from '../core/formats/reading.js';

interface Expected {
  /** EDTF of each meeting. */
  readonly dates: readonly string[];
  /** Longitude and latitude of each place, with two decimals. */
  readonly points: readonly (readonly [number, number])[];
  readonly people: readonly (readonly string[])[];
  readonly statuses: readonly string[];
  readonly modes: readonly string[];
}

const TABLES: readonly (readonly [language: string, table: string, expected: Expected])[] = [
  [
    'de',
    `Treffen;Datum;Ort;Breite;Länge;Teilnehmer;Stand;Art;Themen;Bemerkung
Abendessen;4. März 1815;Wien;48° 12′ N;16° 22′ E;"Anna Lehr (Preußen, Vorsitz); Karl Weiß";stattgefunden;persönlich;Grenzen;am Abend
Ball;Ende Jänner 1815;Baden;48,01;16,23;Karl Weiß;abgesagt;Brief;Zölle;
Rückkehr;um 1816;Passau;48,57;13,46;Anna Lehr;geplant;telefonisch;Zölle;`,
    {
      dates: ['1815-03-04', '1815-01-21~/1815-01-31~', '1816~'],
      points: [
        [16.37, 48.2],
        [16.23, 48.01],
        [13.46, 48.57],
      ],
      people: [['Anna Lehr', 'Karl Weiß'], ['Karl Weiß'], ['Anna Lehr']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'letter', 'phone'],
    },
  ],
  [
    'fr',
    `Rencontre,Date,Lieu,Coordonnées,Participants,Statut,Modalité,Sujets,Résumé
Dîner,1er févr. 1919,Paris,"48° 51′ nord, 2° 21′ est",Anne Roy; Luc Petit,tenue,en présentiel,frontières,
Visite,mar. 4 août 1919,Brest,"48° 23′ N / 4° 29′ ouest",Luc Petit,annulée,visioconférence,,
Suite,vers 1920,Lyon,"45,76; 4,84",Anne Roy,prévue,courrier,,`,
    {
      dates: ['1919-02-01', '1919-08-04', '1920~'],
      points: [
        [2.35, 48.85],
        [-4.48, 48.38],
        [4.84, 45.76],
      ],
      people: [['Anne Roy', 'Luc Petit'], ['Luc Petit'], ['Anne Roy']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'video', 'letter'],
    },
  ],
  [
    'es',
    `Encuentro,Fecha,Lugar,Latitud,Longitud,Participantes,Estado,Modalidad
Cena,4 de junio de 1898,Madrid,40° 25′ N,3° 42′ oeste,Ana Gil; Luis Mora,celebrado,presencial
Acto,set. 1898,Lima,12° 3′ sur,77° 2′ oeste,Luis Mora,cancelado,llamada
Firma,desde el 10 de dic. de 1898 hasta el 12 de dic. de 1898,Quito,"-0,18","-78,47",Ana Gil,previsto,carta`,
    {
      dates: ['1898-06-04', '1898-09', '1898-12-10/1898-12-12'],
      points: [
        [-3.7, 40.42],
        [-77.03, -12.05],
        [-78.47, -0.18],
      ],
      people: [['Ana Gil', 'Luis Mora'], ['Luis Mora'], ['Ana Gil']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'phone', 'letter'],
    },
  ],
  [
    'it',
    `Incontro;Data;Luogo;Latitudine;Longitudine;Partecipanti;Stato;Modalità
Cena;1º maggio 1868;Roma;41° 54′ nord;12° 29′ est;Anna Sala; svolto;di persona
Ballo;lun 4 ott. 1868;Torino;45,07;7,69;Carlo Villa;annullato;telefonata
Ritorno;circa 1870;Genova;44,41;8,93;Anna Sala;previsto;lettera`,
    {
      dates: ['1868-05-01', '1868-10-04', '1870~'],
      points: [
        [12.48, 41.9],
        [7.69, 45.07],
        [8.93, 44.41],
      ],
      people: [['Anna Sala'], ['Carlo Villa'], ['Anna Sala']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'phone', 'letter'],
    },
  ],
  [
    'pt',
    `Encontro,Data,Local,Latitude,Longitude,Participantes,Situação,Modalidade
Jantar,1º de março de 1822,Lisboa,38° 43′ N,9° 8′ oeste,Ana Sá; Rui Paz,realizado,presencial
Baile,dez. 1822,Porto,"41,15","-8,61",Rui Paz,cancelado,videochamada
Regresso,antes de 1830,Díli,8° 33′ sul,125° 34′ leste,Ana Sá,agendado,carta`,
    {
      dates: ['1822-03-01', '1822-12', '../1829'],
      points: [
        [-9.13, 38.72],
        [-8.61, 41.15],
        [125.57, -8.55],
      ],
      people: [['Ana Sá', 'Rui Paz'], ['Rui Paz'], ['Ana Sá']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'video', 'letter'],
    },
  ],
  [
    'nl',
    `Ontmoeting;Datum;Plaats;Breedtegraad;Lengtegraad;Deelnemers;Status;Vorm
Diner;4 mrt. 1648;Münster;51,96° NB;7,63° OL;Anna Bos;gehouden;persoonlijk
Bal;omstreeks mei 1648;Utrecht;52,09;5,12;Jan Smit;geannuleerd;brief
Terugkeer;van 4 tot 6 okt. 1648;Paramaribo;5° 51′ N;55° 12′ westerlengte;Anna Bos;gepland;telefonisch`,
    {
      dates: ['1648-03-04', '1648-05~', '1648-10-04/1648-10-06'],
      points: [
        [7.63, 51.96],
        [5.12, 52.09],
        [-55.2, 5.85],
      ],
      people: [['Anna Bos'], ['Jan Smit'], ['Anna Bos']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'letter', 'phone'],
    },
  ],
  [
    'ru',
    `Встреча;Дата;Место;Широта;Долгота;Участники;Статус;Формат
Ужин;4 мая 1945г.;Москва;55°45′ с. ш.;37°37′ в. д.;Анна Лис;состоялась;лично
Приём;в начале июня 1945 года;Ялта;44,49;34,16;Иван Волк;отменена;по телефону
Отъезд;между 1946 и 1948;Ном;64°30′ с. ш.;165°25′ з. д.;Анна Лис;запланирована;письмо`,
    {
      dates: ['1945-05-04', '1945-06-01~/1945-06-10~', '[1946..1948]'],
      points: [
        [37.62, 55.75],
        [34.16, 44.49],
        [-165.42, 64.5],
      ],
      people: [['Анна Лис'], ['Иван Волк'], ['Анна Лис']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'phone', 'letter'],
    },
  ],
  [
    'zh',
    `会议,日期,地点,坐标,与会者,状态,方式
晚宴,1972年2月21日,北京,"北纬39度54分，东经116度23分",李安；王博,已举行,面对面
座谈,约1973年,上海,"31.23, 121.47",王博,取消,视频
访问,1974年春,纽约,"北纬40度43分，西经74度0分",李安,计划,书信`,
    {
      dates: ['1972-02-21', '1973~', '1974-21'],
      points: [
        [116.38, 39.9],
        [121.47, 31.23],
        [-74, 40.72],
      ],
      people: [['李安', '王博'], ['王博'], ['李安']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'video', 'letter'],
    },
  ],
  [
    'ja',
    `会談,日付,場所,緯度,経度,出席者,状態,方式
晩餐,1951年9月8日(土),東京,北緯35度41分,東経139度41分,林花；森一,開催,対面
会見,1952年頃,京都,35.01,135.77,森一,中止,電話
訪問,1953年4月から1953年6月まで,紐育,北緯40度43分,西経74度0分,林花,予定,書簡`,
    {
      dates: ['1951-09-08', '1952~', '1953-04/1953-06'],
      points: [
        [139.68, 35.68],
        [135.77, 35.01],
        [-74, 40.72],
      ],
      people: [['林花', '森一'], ['森一'], ['林花']],
      statuses: ['held', 'cancelled', 'planned'],
      modes: ['in-person', 'phone', 'letter'],
    },
  ],
];

const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

describe.each(TABLES)('a table in %s', (_language, table, expected) => {
  const { value, issues } = readTable(table);
  const nameOf = new Map(value?.people.map(({ id, name }) => [id, name]));

  it('has its dates', () => {
    expect(value?.meetings.map(({ when }) => when?.edtf)).toEqual(expected.dates);
  });

  it('has its coordinates', () => {
    const points = value?.places.map(({ coordinates: [x = NaN, y = NaN] = [] }) => [rounded(x), rounded(y)]);
    expect(points).toEqual(expected.points);
  });

  it('has its people, statuses and ways of meeting', () => {
    const people = value?.meetings.map(({ attendance }) => attendance.map(({ person = '' }) => nameOf.get(person)));
    expect(people).toEqual(expected.people);
    expect(value?.meetings.map(({ status }) => status)).toEqual(expected.statuses);
    expect(value?.meetings.map(({ mode }) => mode)).toEqual(expected.modes);
  });

  it('has no problem', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** A full date as each language writes it. */
const DATES: Readonly<Record<string, (month: string) => string>> = {
  en: (month) => `4 ${month} 2018`,
  de: (month) => `4. ${month} 2018`,
  fr: (month) => `le 4 ${month} 2018`,
  es: (month) => `4 de ${month} de 2018`,
  it: (month) => `il 4 ${month} 2018`,
  pt: (month) => `4 de ${month} de 2018`,
  nl: (month) => `4 ${month} 2018`,
  ru: (month) => `4 ${month} 2018 г.`,
  ar: (month) => `4 ${month} 2018`,
};

describe.each(Object.keys(DATES))('the months in %s', (language) => {
  const lists = READING_WORDS.get(language)?.months ?? [];

  it('are read in a full date, in any case and without accents', () => {
    expect(lists.length).toBeGreaterThan(0);
    for (const [index, name] of lists.flatMap((names) => names.split(' ').map((one, at) => [at, one] as const))) {
      const date = `2018-${String(index + 1).padStart(2, '0')}-04`;
      const plain = language === 'ar' ? name : name.normalize('NFD').replace(/[\u0300-\u0305\u0307\u0308]/g, '');
      const spellings = [name, name.toUpperCase(), name.charAt(0).toUpperCase() + name.slice(1)];
      // й without its mark is another letter.
      if (language !== 'ru') spellings.push(plain);
      for (const spelling of spellings) {
        const text = DATES[language]?.(spelling) ?? '';
        expect(`${text}: ${edtfOfWrittenDate(text)}`).toBe(`${text}: ${date}`);
      }
    }
  });
});

describe('a date in words', () => {
  it.each([
    ['Montag, den 4. Juni 2018', '2018-06-04'],
    ['4. Mrz. 2018', '2018-03-04'],
    ['4. Sept. 2018', '2018-09-04'],
    ['44 v. Chr.', '-0043'],
    ['15. März 44 v.Chr.', '-0043-03-15'],
    ['9 n. Chr.', '0009'],
    ['19. Jh.', '1801/1900'],
    ['vermutlich 1520', '1520?'],
    ['mi-juin 1815', '1815-06-11~/1815-06-20~'],
    ["l'été 1815", '1815-22'],
    ['4 juil. 2018', '2018-07-04'],
    ['25 déc. 800', '0800-12-25'],
    ['52 av. J.-C.', '-0051'],
    ['14 apr. J.-C.', '0014'],
    ['du 4 au 6 juin 2018', '2018-06-04/2018-06-06'],
    ['44 a. C.', '-0043'],
    ['476 d.C.', '0476'],
    ['martes 5 de junio de 2018', '2018-06-05'],
    ['mar 5 giu 2018', '2018-06-05'],
    ['Mar 5, 2018', '2018-03-05'],
    ['mar. 5 juin 2018', '2018-06-05'],
    ['segunda-feira, 4 de junho de 2018', '2018-06-04'],
    ['prima del 1945', '../1944'],
    ['a partir de 1945', '1945/..'],
    ["jusqu'en 1945", '../1945'],
    ['tot en met 1945', '../1945'],
    ['4 t/m 6 juni 2018', '2018-06-04/2018-06-06'],
    ['с 4 по 6 июня 2018 года', '2018-06-04/2018-06-06'],
    ['до 1945 г.', '../1944'],
    ['44 г. до н. э.', '-0043'],
    ['1990-е гг.', '1990/1999'],
    ['2018年6月4日（星期一）', '2018-06-04'],
    ['公元前44年', '-0043'],
    ['从1914年至1918年', '1914/1918'],
    ['１９５１年９月８日', '1951-09-08'],
    ['1951年9月上旬', '1951-09-01~/1951-09-10~'],
    ['十二月 4 2018', '2018-12-04'],
    ['Mi., 5.6.2018', '2018-06-05'],
    ['im Sommer 1815', '1815-22'],
    ['XIXe siècle', '1801/1900'],
    ['siglo XIX', '1801/1900'],
    ['S. XVI', '1501/1600'],
    ['XIX secolo', '1801/1900'],
    ['século XIX', '1801/1900'],
    ['XIX век', '1801/1900'],
    ["l'8 marzo 2018", '2018-03-08'],
    ['紀元前44年3月15日', '-0043-03-15'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each(['4 jui 2018', '4 mardi 2018 juin juillet', '4 ma 2018'])('%s is none', (text) => {
    expect(edtfOfWrittenDate(text)).toBeUndefined();
  });
});
