// Common words of English that tell little of what is meant, and stand in texts on everything. Parts of one line, for
// browsers get them before anything is found, and breaks between lines would be sent too.
const LIGHT_WORDS = new Set(
  (
    'able accept achieve across act add after against ago agree alone along already although always among amount ' +
    'another answer anymore apart around ask asked back bad based become becomes before begin beginning behind ' +
    'believe best better between big bring brings build call called came case cause certain chance chances change ' +
    'changed clear close come comes coming country course current day days deal difference different difficult ' +
    'does done down due during early easy effect end enough even example expect expected explain fact far few ' +
    'find first free full further future gave general get gets getting give given gives giving go goes going gone ' +
    'good got great group half hand happen happened happening happens hard help helped helps here high history ' +
    'hold idea important instead interested issue keep keeps kind know known knows large last late later lead ' +
    'leader leaders least leave left less level like line little long look looking lot low made main make makes ' +
    'making many matter mean means member more most move much name near need needed needs never new next nice now ' +
    'number off offer often old only open order other others out over own part parts past people person place ' +
    'plan plans point possible possibly probably problem problems put question real really reason reasons remain ' +
    'result right run said same say saying says see seem seems set several show shows side since small social ' +
    'soon start started state still stop strong success such support supports sure take taken takes taking talk ' +
    'tell term than thing think thinks though through time times today together took try trying turn two under ' +
    'until up use used using view views want wanted wants way ways week well went what within without word words ' +
    'work worked working works world worst wrong year years yes yet'
  ).split(' '),
);

/** Whether a word tells little beside another: a record that has only it answers no question. */
export function isLightWord(folded: string): boolean {
  return LIGHT_WORDS.has(folded);
}
