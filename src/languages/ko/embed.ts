import type { embedEn } from '../en/embed.js';
import type { WordsOf } from '../section.js';

export const embed: WordsOf<typeof embedEn> = {
  title: '퍼가기 및 내려받기',
  script: '스크립트를 쓸 수 있는 페이지라면 이 두 줄을 넣으세요.',
  frame: '그 밖의 페이지에는 프레임으로 넣으세요.',
  own: '이 지도의 자료는 이 페이지 안에만 있습니다. 옮기려는 페이지에도 자료를 함께 넣으세요.',
  copyScript: '두 줄 복사',
  copyFrame: '프레임 복사',
  copied: '복사했습니다.',
  notCopied: '복사하지 못했습니다. 선택된 글을 직접 복사하세요.',
  openPage: '프레임에 나올 지도 미리 보기',
  close: '닫기',
  frameTitle: (title) => `${title} (회담 지도)`,
};
