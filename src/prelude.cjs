/*
 * What every command of package.json does first: it asks for a Node that can run the project, and keeps Astro from
 * sending statistics. It is loaded by `node -r`, as CommonJS in words that a Node of ten years ago reads, so that whoever
 * has an old one is told so, and by nothing else that fails; and it sets the variable by itself, since `NAME=1 command` is no
 * command in the shell of Windows.
 */
'use strict';

var wanted = require('../package.json').engines.node;

/** Whether a version, such as 22.19.0, is among those of a range such as `^22.19.0 || >=24.0.0`. */
function isIn(version, range) {
  var has = version.split('.').map(Number);
  return range.split('||').some(function (part) {
    var asked = part
      .replace(/[^\d.]/g, '')
      .split('.')
      .map(Number);
    var same = part.indexOf('^') >= 0;
    if (has[0] !== asked[0]) return !same && has[0] > asked[0];
    return has[1] > asked[1] || (has[1] === asked[1] && has[2] >= asked[2]);
  });
}

if (!isIn(process.versions.node, wanted)) {
  var needed = wanted.replace(/[\^>=]/g, '').replace(' || ', ', or ') + ' or newer';
  var here = process.versions.node + ' for ' + process.platform + ' ' + process.arch;
  console.error('This project needs Node ' + needed + '; this is Node ' + here + '.');
  console.error('Install a newer one from https://nodejs.org/ and try again.');
  process.exit(1);
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
