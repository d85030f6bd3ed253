/** The room of contacts: the call form, the list, one contact. */
export { ContactForm as LogCall } from "./ContactForm";
export { ContactList } from "./ContactList";
export { ContactPage } from "./ContactPage";
