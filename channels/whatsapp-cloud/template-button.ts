/** What a template's single button sends back: tapping it opens the window, and its words are what the person said. */
export const OPEN_WINDOW = 'open-window';
