/**
 * The kit: everything a screen is made of. Screens import from here and never from the
 * library underneath, so that it can be changed piece by piece.
 *
 * Fields take `name` (the request's field path); inside a `<Form refusals={act.refusals}>`
 * the refusal of that field stands beside it and the first one gets the focus.
 */
export { Button, Menu, Tabs, TextButton } from "./button";
export type { ButtonProps, MenuEntry, TabItem } from "./button";
export { Choices, MultiChoices, digitOf } from "./choices";
export type { Chip, ChoicesProps, MultiChoicesProps } from "./choices";
export { DateField, DateTimeField, useQuickPicks } from "./datetime";
export type { DateFieldProps, DateTimeFieldProps, QuickPick } from "./datetime";
export { Dialog } from "./dialog";
export type { DialogProps } from "./dialog";
export { Checkbox, ComboBox, FieldError, NumberField, PassphraseField, Select, TextArea, TextField, folded, matches } from "./fields";
export type { FieldProps, Option } from "./fields";
export { Fold } from "./fold";
export type { FoldProps } from "./fold";
export { Form, useFieldError } from "./form";
export type { FormProps } from "./form";
export { KeyLayer, isPress, nameOfKey, useKeys, useShownKeys } from "./keys";
export type { KeyBinding } from "./keys";
export { Rows, Table } from "./list";
export type { RowsProps, TableColumn, TableProps } from "./list";
export { Alert, Badge, Code, Empty, Facts, Kbd, Line, PageHead, Panel, Phone, Progress, RiskBadge, Soft, Spinner, Stack, Typed, When } from "./surface";
export { Toasts, clearToasts, tellBroken, toast } from "./toast";
