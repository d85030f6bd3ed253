/**
 * Reviews in My day: whose work a supervisor meant to look at again, and new reviews of one's own.
 *
 * data-testid: day-reviews, day-reviewed
 */
import { useWay } from "../../app/route";
import type { ReviewRow } from "../../door";
import { Code, Rows, Soft, Typed, When } from "../../kit";
import { useWords } from "../../words";
import css from "./reviews.module.css";

export function ReviewLists({ rows, due, now }: { rows: readonly ReviewRow[]; due: boolean; now: Date }) {
  const w = useWords();
  const { go } = useWay();
  const open = (row: ReviewRow): void => {
    if (row.case !== null) go({ room: "case", id: row.case.id });
    else if (row.contact !== null) go({ room: "contact", id: row.contact.id });
  };
  const code = (row: ReviewRow): string => row.case?.code ?? row.contact?.code ?? "";
  return (
    <Rows<ReviewRow> label={w(due ? "reviews-due" : "reviews-new")} items={rows} idOf={(row) => row.id} textOf={code} onOpen={open} testId={due ? "day-reviews" : "day-reviewed"}>
      {(row) => (
        <div className={css.due}>
          <span className={due && row.overdue ? css.late : undefined}>
            <When at={row.day} as="near-day" now={now} />
            {due && row.overdue && <> · {w("common-overdue")}</>}
          </span>
          <Code>{code(row)}</Code>
          {due && <Typed>{row.about_name}</Typed>}
          <Soft>{w("reviews-by", { who: row.reviewer })}</Soft>
        </div>
      )}
    </Rows>
  );
}
