import type { IntentName } from '../../intents/intent.ts';
import type { AnyFlow, Announce, FlowTable } from '../engine/flow.ts';
import type { Text } from '../engine/text.ts';
import type { ToOfficial } from '../escalation/told.ts';
import { acknowledge } from './alert/acknowledge.ts';
import { announceAcknowledgement, announceTaken } from './alert/acknowledgement.ts';
import { announceAlert } from './alert/alert.ts';
import { agency } from './agency/agency.ts';
import { billParts } from './bills/bill-parts.ts';
import { bills } from './bills/bills.ts';
import { wantsChange } from './change-words.ts';
import { complaint } from './complaint/complaint.ts';
import { courtesy } from './courtesy/courtesy.ts';
import { elsewhere } from './elsewhere/elsewhere.ts';
import { emergency } from './emergency/emergency.ts';
import { filed } from './filed/filed.ts';
import { forget } from './forget/forget.ts';
import { identity } from './identity/identity.ts';
import { announceMoved, type Moved } from './moved.ts';
import { notTheirs } from './identity/not-theirs.ts';
import { languageFlow } from './language/language.ts';
import { menu, menuOptions } from './menu/menu.ts';
import { atWord } from './messages/at-word.ts';
import { messages } from './messages/messages.ts';
import { nothingToCancel } from './messages/nothing-to-cancel.ts';
import { office } from './office/office.ts';
import { person } from './person/person.ts';
import { proof } from './proof/proof.ts';
import { say } from './say.ts';
import { track } from './track/track.ts';
import { welcome } from './welcome/welcome.ts';

const FLOWS = {
  acknowledge,
  agency,
  bill_parts: billParts,
  bills,
  complaint,
  courtesy,
  elsewhere,
  emergency,
  filed,
  forget,
  identity,
  language: languageFlow,
  menu,
  messages,
  not_theirs: notTheirs,
  office,
  person,
  proof,
  track,
  welcome,
} satisfies Readonly<Record<string, AnyFlow>>;

type FlowName = keyof typeof FLOWS;

/** Which flow each intent opens: the compiler asks for every intent. Three are commands of the engine or say nothing. */
const OPENS: Readonly<Record<IntentName, FlowName | undefined>> = {
  greet: 'menu',
  help: 'menu',
  change_language: 'language',
  file_complaint: 'complaint',
  track_complaint: 'track',
  reopen_complaint: 'elsewhere',
  give_feedback: 'elsewhere',
  check_bill: 'bills',
  pay_bill: 'bills',
  get_receipt: 'elsewhere',
  payment_problem: 'elsewhere',
  application_status: 'elsewhere',
  service_info: 'elsewhere',
  office_contact: 'office',
  talk_to_human: 'person',
  report_emergency: 'emergency',
  affirm: 'courtesy',
  deny: 'courtesy',
  cancel: undefined,
  go_back: undefined,
  thanks: 'courtesy',
  goodbye: 'courtesy',
  unsubscribe: 'messages',
  delete_my_data: 'forget',
  out_of_scope: undefined,
};

/** Intents worth asking about («did you mean …?»), as a person would name them. */
const TITLES: Partial<Readonly<Record<IntentName, Text>>> = {
  file_complaint: say('menu.complaint'),
  track_complaint: say('menu.track'),
  check_bill: say('menu.bills'),
  pay_bill: say('menu.pay'),
  office_contact: say('menu.office'),
  talk_to_human: say('menu.person'),
  change_language: say('menu.language'),
  service_info: say('menu.service_info'),
  application_status: say('menu.application_status'),
  get_receipt: say('menu.receipt'),
  payment_problem: say('menu.payment_problem'),
};

/** What a conversation is told by the staff's side or another channel: the compiler asks for every kind. */
const ANNOUNCES: Readonly<Record<(ToOfficial | Moved)['kind'], Announce>> = {
  moved: announceMoved,
  alert: announceAlert,
  acknowledgement: announceAcknowledgement,
  taken: announceTaken,
};

/** Everything a person can do here, as the engine is given it. */
export const FLOW_TABLE: FlowTable = {
  flows: FLOWS,
  opens: OPENS,
  onlyAnswers: new Set<IntentName>(['affirm', 'deny']),
  announces: ANNOUNCES,
  welcome: 'welcome',
  urgentIntent: 'report_emergency',
  forPhoto: 'complaint',
  forPlace: 'complaint',
  agency: 'agency',
  language: 'language',
  person: 'person',
  identity: 'identity',
  proof: 'proof',
  notTheirs: 'not_theirs',
  menu: menuOptions,
  atWord,
  nothingToCancel,
  wantsChange,
  firstOptions: ({ city }) =>
    city.languages.length > 1
      ? [{ title: say('language.other'), action: { kind: 'open', flow: 'language', values: {} } }]
      : [],
  intentTitle: (intent) => TITLES[intent as IntentName],
};
