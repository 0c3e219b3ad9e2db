/**
 * What a person can mean by an utterance. The names are the field's words and stable: scripts and outside
 * checks rely on them. `out_of_scope` is the calibrated answer below the rejection threshold; what was learnt of it is
 * evidence for that, never an answer by itself.
 */
export const INTENTS = [
  'greet',
  'help',
  'change_language',
  'file_complaint',
  'track_complaint',
  'reopen_complaint',
  'give_feedback',
  'check_bill',
  'pay_bill',
  'get_receipt',
  'payment_problem',
  'application_status',
  'service_info',
  'office_contact',
  'talk_to_human',
  'report_emergency',
  'affirm',
  'deny',
  'cancel',
  'go_back',
  'thanks',
  'goodbye',
  'unsubscribe',
  'delete_my_data',
  'out_of_scope',
] as const;

export type IntentName = (typeof INTENTS)[number];
