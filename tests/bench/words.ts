// The words of benched archives: states around an invented sea, and what they do about ports, power, fish and borders.

const FIRST = 'Ar Bel Cor Dal Er Fal Gar Hol Il Jor Kal Lum Mar Nor Ost Pel Quar Ros Sal Tor Ul Ven Wes Yar'.split(' ');
const SECOND = 'ad bek dor en gard ia lund mar nov ova rin sund tal vik wen zan'.split(' ');

/** Names of states, some hundreds. */
export const STATES: readonly string[] = SECOND.flatMap((end) => FIRST.map((begin) => begin + end));

/** What a state has, of which claims speak, and what it is to a glossary. */
export const BODIES = [
  ['Port Authority', 'institution', 'body that runs the ports'],
  ['Grid Company', 'institution', 'company that runs the power lines'],
  ['Parliament', 'institution', 'chamber that passes the laws'],
  ['Fishery Act', 'law', 'law on who may fish, and how much'],
  ['Coast Guard', 'institution', 'fleet that watches the coast'],
  ['Border Treaty', 'treaty', 'agreement on where the border runs'],
  ['Rail Link', 'project', 'line that is being built to the coast'],
  ['Central Bank', 'institution', 'bank that sets the rates'],
  ['Gas Terminal', 'project', 'site at which gas is to be landed'],
  ['Trade Ministry', 'institution', 'ministry that grants the licenses'],
  ['Arms Accord', 'treaty', 'agreement on how many ships may be armed'],
  ['Election Act', 'law', 'law on how votes are cast and counted'],
] as const;

/** What sources are asked about, and how the question goes on behind the name of a state. */
export const MATTERS = [
  ['Transit', 'Who may send goods through'],
  ['Power prices', 'What is to become of the price of power in'],
  ['Fishing rights', 'Who may fish before the coast of'],
  ['Border controls', 'How far are the borders to be open in'],
  ['Naval patrols', 'Who is to watch the waters of'],
  ['Debt', 'How is the debt to be paid in'],
  ['Grain', 'Who is to buy the grain of'],
  ['Gas supply', 'Where is the gas to come from in'],
  ['Press freedom', 'How free is the press in'],
  ['Rail', 'Who is to build and run the railways of'],
  ['Sanctions', 'What have sanctions done, and what will they do, in'],
  ['Mediation', 'Who can mediate for'],
] as const;

/** What an actor does to a thing: as we say it, and as a source does. */
export const DEEDS = [
  ['extend the licenses of', 'let the papers run on for'],
  ['withdraw from', 'walk away from'],
  ['pay for the repair of', 'find the money to mend'],
  ['reject the terms of', 'say no to what is offered by'],
  ['open talks on', 'sit down at last over'],
  ['limit the powers of', 'clip the wings of'],
  ['support the plans of', 'stand behind whatever comes from'],
  ['investigate', 'look hard at the books of'],
  ['delay the work of', 'put sand into the wheels of'],
  ['depend on', 'lean ever more upon'],
  ['take over', 'swallow whole'],
  ['share its data with', 'hand over all its numbers to'],
] as const;

/** Under which circumstances. */
export const CIRCUMSTANCES = [
  'before the next election',
  'once the harbor is free of ice',
  'as long as prices stay high',
  'whatever its neighbors say',
  'without a vote in parliament',
  'under pressure from abroad',
  'in exchange for lower tariffs',
  'for fear of a shortage in winter',
  'by the end of the decade',
  'at the expense of its allies',
] as const;

/** How a source goes on where it says nothing that would be a claim. */
export const ASIDES = [
  'Nobody who has sat in those rooms will be surprised by any of this, and few of those who have not will believe it.',
  'The minutes were kept in three languages, and it is said that no two of them tell the same story of that night.',
  'One may doubt whether the numbers that were read out had been seen by anybody but the clerk who had typed them.',
  'There was a time when such a sentence would have ended a career, and that time is not so very long ago.',
  'It rained for most of that spring, and the delegations had little to do but to read what the others had written.',
  'Old hands recall another summer in which all of this had been promised, down to the very color of the signs.',
] as const;
