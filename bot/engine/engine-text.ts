import type { Text } from './text.ts';

/** What the engine itself says; each key must be in the catalogue (a type test holds the two together). */
export type EngineKey =
  | 'engine.change'
  | 'engine.cancel'
  | 'engine.cancelled'
  | 'engine.nothing_to_cancel'
  | 'engine.already_being_done'
  | 'engine.take_up_again'
  | 'engine.back_to'
  | 'engine.nothing_to_go_back'
  | 'engine.what_to_change'
  | 'engine.help_here'
  | 'engine.not_understood'
  | 'engine.choose_one'
  | 'engine.still_not_understood'
  | 'engine.added'
  | 'engine.all_right'
  | 'engine.left'
  | 'engine.offer_person'
  | 'engine.to_person'
  | 'engine.to_menu'
  | 'engine.continue'
  | 'engine.discard'
  | 'engine.discarded'
  | 'engine.unfinished'
  | 'engine.voice_too_long'
  | 'engine.next'
  | 'engine.next_noted'
  | 'engine.did_you_mean'
  | 'engine.something_else'
  | 'engine.old_choice'
  | 'engine.already_answered'
  | 'engine.late'
  | 'engine.empty_message'
  | 'engine.identity_settled'
  | 'engine.contact_known'
  | 'engine.contact_of_another'
  | 'engine.cannot_read_voice'
  | 'engine.voice_attached'
  | 'engine.cannot_open_photo'
  | 'engine.photo_too_large'
  | 'engine.cannot_read_file';

export function engineText(key: EngineKey, values?: Text['values']): Text {
  return values ? { key, values } : { key };
}
