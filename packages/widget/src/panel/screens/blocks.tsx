import type { ComponentChild } from 'preact';
import { Code } from './code.js';
import { Inlines } from './inlines.js';
import type { Block } from './read-answer.js';

/** Blocks of an answer as nodes, by an allow-list: what is not named here is not drawn. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return <>{blocks.map(draw)}</>;
}

function draw(block: Block): ComponentChild {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <h4>
          <Inlines content={block.content} />
        </h4>
      );
    case 'list':
      return <List list={block} />;
    case 'code':
      return <Code text={block.text} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      );
    case 'table':
      return <Table table={block} />;
    case 'rule':
      return <hr />;
    default:
      return null;
  }
}

function List({ list }: { list: Extract<Block, { type: 'list' }> }) {
  const items = list.items.map((item) => (
    <li>
      <Tight blocks={item} />
    </li>
  ));
  return list.ordered ? <ol start={list.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

/** A list item of one paragraph stands without the paragraph's space. */
function Tight({ blocks }: { blocks: readonly Block[] }) {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return <Blocks blocks={blocks} />;
  return (
    <>
      <Inlines content={first.content} />
      <Blocks blocks={rest} />
    </>
  );
}

function Table({ table: { align, head, rows } }: { table: Extract<Block, { type: 'table' }> }) {
  const side = (column: number) => ({ class: align[column] ?? 'start' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th scope="col" {...side(column)}>
                <Inlines content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td {...side(column)}>
                  <Inlines content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
