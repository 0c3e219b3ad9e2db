/** Whether and how far a channel can do something; the renderer fits replies to it. Lengths in UTF-16 units. */
export interface Abilities {
  /** Reply buttons under one message; 0: none. */
  readonly buttons: number;
  readonly buttonTitleLength: number;
  /** Rows of a list; 0: none. */
  readonly listRows: number;
  readonly listTitleLength: number;
  /** What does not fit into a row's title goes on here; 0: rows have no second line. */
  readonly listDescriptionLength: number;
  /** Longest id of a choice, in bytes of UTF-8. */
  readonly choiceIdBytes: number;
  /** Longest text of one message. */
  readonly textLength: number;
  /** Longest text of one message that carries buttons or a list. */
  readonly interactiveTextLength: number;
  /** Longest words beside a picture or document. */
  readonly captionLength: number;
  readonly requestsLocation: boolean;
  readonly requestsContact: boolean;
  /** Neither sender nor anything else here tells every person's number: a code of the platform may prove one. */
  readonly provesByCode: boolean;
  readonly sendsImages: boolean;
  readonly sendsDocuments: boolean;
  /** Prepared messages, approved by the provider, that may open a closed window. */
  readonly templates: boolean;
  /** How long after a person's last message free messages are allowed, milliseconds; absent: always. */
  readonly windowMs?: number;
}
