import type { topicEn } from '../en/topic.js';
import type { WordsOf } from '../section.js';

export const topic: WordsOf<typeof topicEn> = {
  discussedAt: (counted) => `논의된 자리: ${counted}`,
  noMeetings: '기록된 회담이 없습니다.',
  positions: '각 측의 입장',
  meetings: '회담',
};
