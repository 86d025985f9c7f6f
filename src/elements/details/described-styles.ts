/** Pictures, fields and identifiers on pages. The frame of a picture has its size before the picture is there. */
import { css } from 'lit';

export const describedStyles = css`
  .media {
    display: grid;
    gap: 0.9em;
    margin-block: 1em;
  }
  figure {
    margin: 0;
  }
  .frame {
    position: relative;
    aspect-ratio: 3 / 2;
    max-block-size: 20rem;
    inline-size: 100%;
    background: var(--parley-paper-sunk);
    border-radius: var(--parley-radius);
    overflow: clip;
  }
  .frame img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .instead {
    display: none;
  }
  .failed .frame {
    display: grid;
    place-items: center;
    padding: 1em;
    text-align: center;
  }
  .failed img {
    display: none;
  }
  .failed .instead {
    display: block;
  }
  figcaption {
    margin-block-start: 0.35em;
    font-size: 0.8em;
    color: var(--parley-ink-soft);
    overflow-wrap: anywhere;
  }
  .media-link,
  .fields dd,
  .identifiers a {
    overflow-wrap: anywhere;
  }
  .media-link a,
  .instead a,
  .identifiers a {
    display: inline-block;
    min-block-size: 24px;
  }
  .extra {
    margin-block: 0.9em;
  }
  .extra img {
    max-inline-size: 100%;
  }
  .fields {
    margin-block: 0.9em;
    font-size: 0.92em;
  }
  .fields > div {
    display: grid;
    grid-template-columns: minmax(5em, 30%) minmax(0, 1fr);
    gap: 0 0.9em;
    padding-block: 0.3em;
    border-block-end: 1px solid var(--parley-rule);
  }
  .fields dt {
    color: var(--parley-ink-soft);
    overflow-wrap: anywhere;
  }
  .fields dd {
    margin: 0;
    white-space: pre-line;
  }
  .identifiers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
  }
  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .extra button {
      display: none;
    }
  }
`;
