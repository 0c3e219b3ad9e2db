export interface Choice {
  readonly id: string;
  readonly title: string;
  /** What the title had no room for (rows of a list). */
  readonly description?: string;
}

/** A reply with its words, fitted to a channel's abilities. Stored in the outbox, so old ones lack newer fields. */
export interface Rendered {
  readonly text: string;
  readonly choices: readonly Choice[];
  /** How the choices are to be shown. `numbered`: they are already in the text. */
  readonly layout: 'none' | 'buttons' | 'list' | 'numbered';
  readonly wants?: 'location' | 'photo' | 'contact';
  /** The language of the words, BCP 47. */
  readonly locale: string;
  /** Words of a channel's own controls, where the layout or the wish needs them. */
  readonly labels?: {
    /** On the button that opens a list. */
    readonly open?: string;
    /** Above the button that sends a location, where it goes as a message of its own. */
    readonly location?: string;
    /** On the button that sends a location, where the channel lets us name it. */
    readonly locationButton?: string;
    /** Above the button that sends the person's own contact, where it goes as a message of its own. */
    readonly contact?: string;
    /** On that button. */
    readonly contactButton?: string;
  };
  /** A kept file that goes with the words. */
  readonly media?: {
    readonly kind: 'image' | 'document';
    /** Its id in the store. */
    readonly id: string;
    readonly type: string;
    readonly name: string;
  };
  /** What it is about: the catalogue key of its first paragraph, from which a template is chosen. */
  readonly subject?: string;
}
