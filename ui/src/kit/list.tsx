/** Lists and tables: arrow keys walk, Enter opens. */
import { Cell, Column, GridList, GridListItem, Row, Table as AriaTable, TableBody, TableHeader } from "react-aria-components";
import type { ReactNode } from "react";
import css from "./list.module.css";

export interface RowsProps<T> {
  label: string;
  items: readonly T[];
  idOf: (item: T) => string;
  /** What a screen reader and type-ahead say of a row. */
  textOf: (item: T) => string;
  /** The row; buttons may stand inside. */
  children: (item: T) => ReactNode;
  onOpen?: (item: T) => void;
  empty?: ReactNode;
  testId?: string;
}

/** Rows that open on Enter or a press; buttons inside are reached with the side arrows. */
export function Rows<T extends object>(props: RowsProps<T>) {
  return (
    <GridList
      className={css.rows ?? ""}
      aria-label={props.label}
      data-testid={props.testId}
      selectionMode="none"
      renderEmptyState={() => props.empty ?? null}
      {...(props.onOpen
        ? {
            onAction: (key: unknown) => {
              const item = props.items.find((one) => props.idOf(one) === key);
              if (item) props.onOpen?.(item);
            },
          }
        : {})}
    >
      {props.items.map((item) => (
        <GridListItem key={props.idOf(item)} id={props.idOf(item)} textValue={props.textOf(item)} className={[css.row, props.onOpen && css.opens].filter(Boolean).join(" ")} data-testid="row">
          {props.children(item)}
        </GridListItem>
      ))}
    </GridList>
  );
}

export interface TableColumn<T> {
  id: string;
  title: string;
  cell: (item: T) => ReactNode;
  /** The column that names the row for screen readers; one is needed. */
  names?: boolean;
  numeric?: boolean;
}

export interface TableProps<T> {
  label: string;
  columns: readonly TableColumn<T>[];
  items: readonly T[];
  idOf: (item: T) => string;
  textOf?: (item: T) => string;
  onOpen?: (item: T) => void;
  empty?: ReactNode;
  testId?: string;
}

/** A table with heads. */
export function Table<T extends object>(props: TableProps<T>) {
  return (
    <div className={css.tableFrame}>
      <AriaTable
        className={css.table ?? ""}
        aria-label={props.label}
        data-testid={props.testId}
        {...(props.onOpen
          ? {
              onRowAction: (key: unknown) => {
                const item = props.items.find((one) => props.idOf(one) === key);
                if (item) props.onOpen?.(item);
              },
            }
          : {})}
      >
        <TableHeader>
          {props.columns.map((column) => (
            <Column key={column.id} id={column.id} isRowHeader={column.names === true} className={[css.head, column.numeric && css.numeric].filter(Boolean).join(" ")}>
              {column.title}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => props.empty ?? null}>
          {props.items.map((item) => (
            <Row key={props.idOf(item)} id={props.idOf(item)} textValue={props.textOf?.(item) ?? props.idOf(item)} className={[css.tableRow, props.onOpen && css.opens].filter(Boolean).join(" ")} data-testid="row">
              {props.columns.map((column) => (
                <Cell key={column.id} className={[css.cell, column.numeric && css.numeric].filter(Boolean).join(" ")}>
                  {column.cell(item)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}
