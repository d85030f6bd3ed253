/** A dialog above the screen: Escape closes it, the focus goes back to where it was. */
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { ReactNode } from "react";
import { KeyLayer } from "./keys";
import { useWords } from "../words";
import css from "./dialog.module.css";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Buttons at the foot, the main one first. */
  footer?: ReactNode;
  /** A line under the title. */
  below?: ReactNode;
  width?: "narrow" | "normal" | "wide" | "page";
  /** Asks before something that cannot be undone; a press outside does not close it. */
  alert?: boolean;
  /** Keeps the dialog when the screen outside is pressed, for forms with typed text. */
  keepOpenOutside?: boolean;
  /** The title is for screen readers only. */
  hideTitle?: boolean;
  testId?: string;
  children: ReactNode;
}

export function Dialog(props: DialogProps) {
  const w = useWords();
  return (
    <ModalOverlay
      className={css.overlay ?? ""}
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable={!props.alert && !props.keepOpenOutside}
    >
      <Modal className={[css.modal, css[props.width ?? "normal"]].join(" ")}>
        <AriaDialog className={css.dialog ?? ""} role={props.alert ? "alertdialog" : "dialog"} data-testid={props.testId}>
          <KeyLayer>
            <div className={props.hideTitle ? css.headHidden : css.head}>
              <div>
                <Heading slot="title" className={css.title ?? ""}>
                  {props.title}
                </Heading>
                {props.below !== undefined && <p className={css.below}>{props.below}</p>}
              </div>
              {!props.alert && (
                <AriaButton className={css.close ?? ""} onPress={props.onClose} aria-label={w("kit-close")} data-testid="dialog-close">
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
                  </svg>
                </AriaButton>
              )}
            </div>
            <div className={css.body}>{props.children}</div>
            {props.footer !== undefined && <div className={css.footer}>{props.footer}</div>}
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
