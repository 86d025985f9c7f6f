/** The words people write for values of a fixed vocabulary: roles, statuses, modes, certainties; English and Korean. */
import type { Certainty, Mode, Role, Status } from '../../model/model.js';

export type ValueWords<T extends string> = Readonly<Record<T, readonly string[]>>;

export const ROLE_WORDS: ValueWords<Role> = {
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

export const STATUS_WORDS: ValueWords<Status> = {
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

export const MODE_WORDS: ValueWords<Mode> = {
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

export const CERTAINTY_WORDS: ValueWords<Certainty> = {
  confirmed: ['confirmed', 'certain', 'sure', 'high', '확인', '확인됨', '확실'],
  reported: ['reported', 'probable', 'likely', 'medium', '보도', '보도됨'],
  disputed: ['disputed', 'uncertain', 'doubtful', 'contested', 'low', '논란', '불확실'],
  inferred: ['inferred', 'derived', 'deduced', 'guessed', '추정', '추론'],
};
