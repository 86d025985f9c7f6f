/** The words people put into cells for what has a fixed vocabulary: roles, statuses, modes, certainties; English and Korean. */
import type { Certainty, Mode, Role, Status } from '../../model/model.js';

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

const ROLE_WORDS: Words<Role> = {
  head: [
    'head',
    'head of delegation',
    'chief negotiator',
    'chair',
    'leader',
    'chief delegate',
    '수석대표',
    '단장',
    '대표단장',
  ],
  principal: ['principal', '당사자', '정상'],
  host: ['host', 'organiser', 'organizer', '주최', '주최자', '개최자'],
  delegate: ['delegate', 'member', 'participant', 'attendee', '대표', '참석자', '위원', '대표단원'],
  aide: ['aide', 'adviser', 'advisor', 'assistant', 'staff', '보좌관', '실무자', '보좌', '배석'],
  envoy: ['envoy', 'special envoy', 'special representative', '특사', '특별대표', '사절'],
  interpreter: ['interpreter', 'translator', '통역', '통역사', '통역관'],
};

const STATUS_WORDS: Words<Status> = {
  held: [
    'held',
    'done',
    'completed',
    'past',
    'took place',
    'happened',
    'confirmed',
    'eventscheduled',
    '개최',
    '완료',
    '진행됨',
    '열림',
  ],
  planned: [
    'planned',
    'scheduled',
    'upcoming',
    'future',
    'expected',
    'announced',
    'proposed',
    'postponed',
    '예정',
    '계획',
    '연기',
  ],
  cancelled: ['cancelled', 'canceled', 'called off', 'cancellation', '취소', '취소됨', '무산'],
  reported: ['reported', 'alleged', 'rumoured', 'rumored', 'unconfirmed', 'reportedly', '보도', '보도됨', '미확인'],
};

const MODE_WORDS: Words<Mode> = {
  'in-person': [
    'in-person',
    'in person',
    'face to face',
    'physical',
    'onsite',
    'on site',
    'offline',
    'visit',
    '대면',
    '현장',
  ],
  phone: ['phone', 'call', 'telephone', 'phone call', 'by phone', 'tel', '전화', '통화', '유선'],
  video: [
    'video',
    'online',
    'virtual',
    'video call',
    'videoconference',
    'video conference',
    'zoom',
    'remote',
    '화상',
    '온라인',
    '비대면',
  ],
  letter: ['letter', 'mail', 'post', 'email', 'correspondence', 'telegram', 'cable', '서한', '편지', '친서', '전문'],
};

const CERTAINTY_WORDS: Words<Certainty> = {
  confirmed: ['confirmed', 'certain', 'sure', 'high', '확인', '확인됨', '확실'],
  reported: ['reported', 'probable', 'likely', 'medium', '보도', '보도됨'],
  disputed: ['disputed', 'uncertain', 'doubtful', 'contested', 'low', '논란', '불확실'],
  inferred: ['inferred', 'derived', 'deduced', 'guessed', '추정', '추론'],
};

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');

function finder<T extends string>(words: Words<T>): (text: string) => T | undefined {
  const byKey = new Map<string, T>();
  for (const value of Object.keys(words) as T[]) {
    for (const word of words[value]) if (!byKey.has(keyOf(word))) byKey.set(keyOf(word), value);
  }
  return (text) => byKey.get(keyOf(text));
}

/** @returns the word of the model for a word people write, whatever its case, spaces and hyphens; undefined if unknown. */
export const roleOf = finder(ROLE_WORDS);
export const statusOf = finder(STATUS_WORDS);
export const modeOf = finder(MODE_WORDS);
export const certaintyOf = finder(CERTAINTY_WORDS);
