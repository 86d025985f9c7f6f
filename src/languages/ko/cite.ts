import type { citeEn } from '../en/cite.js';
import type { WordsOf } from '../section.js';

export const cite: WordsOf<typeof citeEn> = {
  copyLink: '링크 복사',
  cite: '이 페이지 인용',
  copyText: '글로 복사',
  copyAs: (format) => `${format} 형식으로 복사`,
  copied: '복사했습니다.',
  notCopied: '여기서는 복사할 수 없습니다. 선택된 글을 키보드로 복사하세요.',
  text: (title, atlas, asOf, url, accessed) =>
    [`「${title}」`, atlas && `${atlas}.`, asOf && `${asOf} 기준.`, `${url && `${url} `}(${accessed} 확인).`]
      .filter(Boolean)
      .join(' '),
};
