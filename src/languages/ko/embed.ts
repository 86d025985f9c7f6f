import type { embedEn } from '../en/embed.js';
import type { WordsOf } from '../section.js';

export const embed: WordsOf<typeof embedEn> = {
  title: '퍼가기 및 내려받기',
  script: '스크립트를 쓸 수 있는 웹 페이지나 CMS',
  frame: '그 밖의 곳 (iframe)',
  own: (file) =>
    `이 자료는 이 페이지에만 있습니다. 아래에서 GeoJSON으로 내려받아 ${file} 이름으로 사이트의 페이지 옆에 올리세요.`,
  ownFile: (file) =>
    `이 자료는 이 페이지에만 있습니다. 다른 페이지에서 보이려면 자료를 ${file} 파일로 그 페이지와 같은 폴더에 올리세요.`,
  frameTiles: '프레임에는 이 페이지의 지도 타일 대신 기본 지도가 나옵니다.',
  copyScript: '코드 복사',
  copyFrame: 'iframe 복사',
  copied: '복사했습니다.',
  notCopied: '여기서는 복사할 수 없습니다. 선택된 코드를 키보드로 복사하세요.',
  openPage: '미리 보기',
  close: '닫기',
  frameTitle: (title) => `${title} (회담 지도)`,
};
