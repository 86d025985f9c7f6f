import type { metEn } from '../en/met.js';
import type { WordsOf } from '../section.js';
import { meetings, number } from './counting.js';

const contact = (withCalls: boolean): string => (withCalls ? '만나거나 연락한' : '만난');

export const met: WordsOf<typeof metEn> = {
  met: (others, counted, most, withCalls) =>
    `${meetings(counted)}에서 ${contact(withCalls)} 사람은 ${number(others)}명입니다${most === '' ? '' : `(${most})`}.`,
  metSides: (others, counted, most, withCalls) =>
    `${meetings(counted)}에서 ${contact(withCalls)} 상대측은 ${number(others)}곳입니다${most === '' ? '' : `(${most})`}.`,
  metOne: (name, counted, span, withCalls) =>
    `${contact(withCalls)} 상대: ${name}, ${meetings(counted)}${span === '' ? '' : `, ${span}`}.`,
  mostOften: (name, n, span) => `가장 자주: ${name}, ${number(n)}건${span === '' ? '' : `, ${span}`}`,
  mostOftenEach: (names, n) => `가장 자주: ${names}, 각 ${number(n)}건`,
  metNone: (counted) =>
    counted === 0 ? '집계된 회담이 없습니다.' : `${meetings(counted)}에 이름이 기록된 다른 사람이 없습니다.`,
  metNoSide: (counted) =>
    counted === 0 ? '집계된 회담이 없습니다.' : `${meetings(counted)}에 기록된 상대측이 없습니다.`,
  notCounted: ({ planned, cancelled, undated, lessCertain, certaintyUnstated, filtered }) => {
    const kinds = [
      planned > 0 ? `예정 ${number(planned)}건` : '',
      cancelled > 0 ? `취소 ${number(cancelled)}건` : '',
      undated > 0 ? `날짜 미상 ${number(undated)}건` : '',
      lessCertain > 0 ? `확실성 부족 ${number(lessCertain)}건` : '',
      certaintyUnstated > 0 ? `확실성 미기재 ${number(certaintyUnstated)}건` : '',
      filtered > 0 ? `필터 밖 ${number(filtered)}건` : '',
    ].filter((kind) => kind !== '');
    return kinds.length === 0 ? '모든 회담을 집계했습니다.' : `집계하지 않은 회담: ${kinds.join(', ')}.`;
  },
  othersNotCounted: (n) => `이 회담들에서 다른 사람의 참석 기록 ${number(n)}건은 확실성이 부족합니다.`,
  withUnnamed: (n) => `이 가운데 ${meetings(n)}에는 이름 없는 참석자도 기록되어 있습니다.`,
  together: (names, n, span, place, withCalls) =>
    `${names}: ${withCalls ? '만남 또는 연락' : '만남'} ${number(n)}회${span === '' ? '' : `, ${span}`}${
      place === '' ? '' : `, ${n === 1 ? '' : '모두 '}${place}`
    }.`,
  accountsDiffer: (n) => `${meetings(n)}의 기록이 서로 엇갈립니다.`,
  neverTogether: (names) => `${names}: 함께한 회담 기록이 없습니다.`,
  noneCounted: (names) => `${names}: 집계된 회담이 없습니다.`,
  pairTogether: (names, n) => `${names}: ${n === 0 ? '회담 없음' : meetings(n)}.`,
  near: (place, days, exact, long, first, second) => {
    const apart = days === 0 ? (long ? '같은 시기' : '같은 날') : `${exact ? '' : '최대 '}${number(days)}일 차이`;
    return `장소와 시간이 가장 가까운 경우: 각자의 회담, ${place}, ${apart}: ${first}; ${second}.`;
  },
  personOn: (name, when) => `${name}, ${when}`,
  metBoth: (names, n, shown) =>
    n === shown
      ? `두 사람을 모두 만난 사람: ${names}.`
      : `두 사람을 모두 만난 사람은 ${number(n)}명입니다(${names} 등).`,
  perhapsThere: (n) => `그 밖의 ${meetings(n)}에는 같은 소속의 이름 없는 참석자가 있었습니다.`,
  unknownPerson: (ids) => `이 자료에 없는 인물 주소입니다: ${ids}.`,
  needsTwo: '비교할 두 사람을 고르세요.',
  directly: (names, n) => `${names}: 직접 만남, ${meetings(n)}.`,
  connected: (names, between) =>
    `${names}: 함께한 회담이 집계되지 않았고, 다른 ${number(between)}명을 거쳐 이어집니다.`,
  notConnected: (names) => `${names}: 집계된 회담으로는 이어지지 않습니다.`,
  chains: (shown, total) =>
    total === undefined
      ? `가장 짧은 연결이 너무 많아 셀 수 없습니다. 처음 ${number(shown)}개를 보입니다.`
      : total > shown
        ? `가장 짧은 연결은 ${number(total)}개입니다. 처음 ${number(shown)}개를 보입니다.`
        : `가장 짧은 연결은 ${number(total)}개입니다.`,
  step: (from, to, what, more) => `${from} → ${to}, 만남: ${what}${more === 0 ? '' : `, 그 밖의 ${meetings(more)}`}.`,
  contact: (from, to, what, more) =>
    `${from} → ${to}, 연락: ${what}${more === 0 ? '' : `, 그 밖의 ${meetings(more)}`}.`,
  inTime: (from, to, n, last) => `시간 순서로 ${from} → ${to}, ${meetings(n)}. 마지막: ${last}.`,
  perhapsInTime: (from, to, n, last) =>
    `시간 순서일 수 있음: ${from} → ${to}, ${meetings(n)}. 마지막: ${last}. 날짜만으로는 순서를 확정할 수 없습니다.`,
  notInTime: (from, to) => `날짜가 있는 회담으로는 시간 순서로 이어지지 않습니다: ${from} → ${to}.`,
  longerChains: (n) => `${meetings(n)}보다 긴 연결은 찾지 않습니다.`,
  stays: '같은 곳, 같은 날, 회담 기록 없음',
  staysCaution: '이 날짜는 각자의 회담에서 나온 것입니다. 같은 곳에 있었다는 것이 만났다는 뜻은 아닙니다.',
  bothThere: (place, span) =>
    `각자의 회담 기록에 따르면 두 사람 모두 ${place}, ${span}. 이 날짜에 두 사람의 회담 기록은 없습니다.`,
  bothPerhapsThere: (place, span) =>
    `두 사람 모두 ${place}에 있었을 수 있음, ${span}: 한 사람은 그 전후에만 그곳에서 회담했습니다. 이 날짜에 두 사람의 회담 기록은 없습니다.`,
  noStays: (names) => `${names}: 회담 기록 없이 같은 곳에 있었던 날이 집계된 회담에서 보이지 않습니다.`,
  undatedTogether: (n) => `두 사람이 함께한 ${meetings(n)}에는 날짜가 없으며, 이 가운데 하루였을 수 있습니다.`,
  imprecise: (n) => `확실한 날짜와 한 장소가 적혀 있지 않은 ${meetings(n)}은 제외했습니다.`,
  table: (rows, columns, planned) =>
    `인물 ${number(rows)}명, ${meetings(columns)}${planned === 0 ? '' : `(예정 ${number(planned)}건)`}.`,
  mostAttended: (first, n, second, m) =>
    `가장 많이 참석: ${first} ${number(n)}회${second === '' ? '' : `, 다음은 ${second} ${number(m)}회`}.`,
  mostAttendedEach: (names, n) => `가장 많이 참석: ${names}, 각 ${number(n)}회.`,
  attendedOnce: (n) => `한 번 참석한 사람은 ${number(n)}명입니다.`,
  withoutPeople: (n) => `이름이 기록되지 않은 ${meetings(n)}은 표에 없습니다.`,
  pairsMet: (items, n) => `인물 ${number(items)}명, 만난 쌍 ${number(n)}개.`,
  sidesMet: (items, n) => `소속 ${number(items)}곳, 만난 쌍 ${number(n)}개.`,
  morePeople: (shown, more) => `회담이 가장 많은 ${number(shown)}명만 보입니다. ${number(more)}명은 보이지 않습니다.`,
  understood: (parts) => `이렇게 이해함: ${parts}`,
};
