/**
 * A letter as it will be printed: in its own language and direction, whatever the screen's are.
 *
 * data-testid: letter-sheet
 */
import type { LetterBlock, LetterView } from "../../door";
import { Code } from "../../kit";
import css from "./letter.module.css";

export function LetterSheet({ letter }: { letter: LetterView }) {
  return (
    <article className={css.sheet} dir={letter.direction} lang={letter.language} data-testid="letter-sheet">
      {letter.watermark !== null && (
        <span className={css.watermark} aria-hidden="true">
          {letter.watermark}
        </span>
      )}
      <header className={css.head}>
        <strong>{letter.organisation}</strong>
        <span className={css.stamp}>{letter.stamp}</span>
      </header>
      <p className={css.reference}>
        <Code>{letter.reference}</Code>
      </p>
      {letter.blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      <footer className={css.foot}>{letter.footer}</footer>
    </article>
  );
}

function Block({ block }: { block: LetterBlock }) {
  switch (block.kind) {
    case "heading":
      return <h3 className={css.heading}>{block.text}</h3>;
    case "paragraph":
      return <p className={css.paragraph}>{block.text}</p>;
    case "address":
      return <Lines lines={block.lines} className={css.address} />;
    case "rows":
      return <Rows rows={block.rows} />;
    case "list":
      return (
        <ul className={css.list}>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case "signature":
      return <Lines lines={block.lines} className={css.signature} />;
    case "slip":
      return (
        <section className={css.slip}>
          <h3>{block.title}</h3>
          <Rows rows={block.rows} />
        </section>
      );
  }
}

function Lines({ lines, className }: { lines: readonly string[]; className: string | undefined }) {
  return (
    <p className={className}>
      {lines.map((line, at) => (
        <span key={at}>{line}</span>
      ))}
    </p>
  );
}

function Rows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={css.rows}>
      {rows.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
