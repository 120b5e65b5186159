import { of } from './expectation.ts';
import type { Expectation } from './expectation.ts';

const acronym = of('acronym');
const expansion = of('expansion');
const name = of('name');
const exact = of('exact term');
const inflection = of('inflection');
const misspelling = of('misspelling');
const question = of('question');
const code = of('code');
const phrase = of('phrase');
const nothing = of('nothing');

/**
 * Written from the two articles before the ranking was tuned. Whoever tunes it adds queries here, and takes
 * none away.
 */
export const QUERIES: readonly Expectation[] = [
  acronym('NS2', 'P3b P8a P8b P8c P8d P11i P14g'),
  acronym('NS2 sanctions', 'P11i P14g'),
  acronym('JCPOA', 'P10h P10i'),
  acronym('CAATSA', 'P2f P2g'),
  acronym('P5 talks', 'P10d P10e'),
  acronym('USSR', 'P2b'),
  acronym('INF', 'P3g P3h'),
  acronym('DPRK nuclear', 'M11b P13b M5c'),
  acronym('UNSC', 'P10d P10e'),
  acronym('GWOT', 'M4a'),

  expansion('Nord Stream 2', 'P3b P8a P8b P8c P8d P11i P14g'),
  expansion('Iran nuclear deal', 'P10h P10i'),
  expansion('Joint Comprehensive Plan of Action', 'P10h P10i'),
  expansion('permanent five', 'P10d P10e'),
  expansion('United States weakness', 'M15b'),
  expansion('Countering America’s Adversaries Through Sanctions Act', 'P2f P2g'),
  expansion('North Atlantic Treaty Organization eastern flank', 'P3d P11g'),

  name('Navalny', 'P7b P7d'),
  name('Blinken', 'P11b P11c P11d P11e'),
  name('Jake Sullivan', 'M8c'),
  name('Gore-Chernomyrdin', 'M5f'),
  name('Politico', 'M1a M1b'),
  name('Helsinki', 'P4b'),
  name('Sputnik RT', 'P4e P4f'),
  name('Duma', 'P4f'),
  name('Germany', 'P11i P11j'),

  exact('arms control', 'M10a M9c P13a M8c P3f'),
  exact('foreign agents', 'P4e'),
  exact('wishful thinking', 'M18c M18d'),
  exact('zero-sum', 'M15a M15b'),
  exact('multilateralism', 'P10b'),
  exact('renewable energy', 'P6g P6h'),
  exact('medium-range missiles', 'P6d'),
  exact('wind technology', 'P14m'),
  exact('Revolution of Dignity Crimea', 'M6e'),
  exact('conventional arms embargo Iran', 'P10j P10k'),
  exact('transit to Afghanistan', 'M5d'),
  exact('2016 election interference', 'P2e P2d'),

  inflection('encircling', 'P11g'),
  inflection('retaliation', 'P12f'),
  inflection('diplomat expelled consulates', 'P4c'),
  inflection('investigating hackers', 'P12e'),
  inflection('scepticism of Russia', 'P5c'),
  inflection('modernising Ukrainian army', 'P7h'),
  inflection('resetting relations', 'M17a M3a P12a M17b M13a M17d M6a'),

  misspelling('multilatral', 'P10b'),
  misspelling('Navalni', 'P7b P7d'),
  misspelling('sanctons Nord Stream', 'P11i P14g'),
  misspelling('Blinkin Ukraine', 'P11e'),
  misspelling('detante', 'M13b M13a M13c M14d'),
  misspelling('Chernomirdin', 'M5f'),
  misspelling('encirclment', 'P11g'),
  misspelling('Afganistan', 'M5d'),
  misspelling('superpwer status', 'P9d'),

  question('was Biden against the reset?', 'P5d'),
  question('who launched the reset?', 'M3d'),
  question('why did the reset fail?', 'M6a M6b M6c M6d M6e'),
  question('will there be a reset with Russia?', 'P12a M17a M3a M17d M18c'),
  question('did Russia interfere in the 2020 election?', 'P12d'),
  question('what does Poland gain?', 'P14i P14j'),
  question('why can Trump not lift sanctions?', 'P2g'),
  question('is arms control possible without trust?', 'M9f M10a M13b'),
  question('does Congress oppose the pipeline?', 'P8d P8c'),
  question('how many years was the reset a success?', 'M5a'),
  question('can Biden count on Russia against China?', 'P5f'),
  question('Does Russia depend on North Korea?', 'M11c'),
  question('what happened to trust between Moscow and Washington', 'M13d M13c'),
  question('does the Kremlin see engagement as weakness', 'M15b'),
  question('can the two sides work together on climate?', 'P6e P6f P13c P13d'),

  code('P12a', 'P12a'),
  code('m15B', 'M15b'),

  phrase('"shared interests"', 'M12c'),
  phrase('“wishful thinking”', 'M18c M18d'),
  phrase('"zero-sum"', 'M15a M15b'),

  nothing('blockchain'),
  nothing('Mozambique'),
  nothing('"reset of the moon"'),
  nothing('qwertyuiop'),
];
