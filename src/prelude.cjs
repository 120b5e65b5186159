/*
 * What every command of package.json does first: it asks for a Node that can run the project and for its packages, and
 * keeps Astro from sending statistics. It is loaded by `node -r`, as CommonJS in words that a Node of ten years ago reads,
 * so that whoever has an old one is told so, and by nothing else that fails; and it sets the variable by itself, since
 * `NAME=1 command` is no command in the shell of Windows.
 */
'use strict';

var fs = require('fs');
var needed = require('../package.json').engines.node.replace(/\D/g, '');
var here = process.versions.node;
var system = process.platform + ' ' + process.arch;

if (parseInt(here, 10) < Number(needed)) {
  console.error('This project needs Node ' + needed + ' or newer; this is Node ' + here + ' for ' + system + '.');
  console.error('Install a newer one from https://nodejs.org/ and try again.');
  process.exit(1);
}

if (!fs.existsSync(__dirname + '/../node_modules')) {
  console.error('The packages of this project are not installed. Run npm ci first.');
  process.exit(1);
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';

// What bundles the scripts gives back freed memory when it next asks for some, which it never does while pages are drawn:
// https://microsoft.github.io/mimalloc/environment.html
process.env.MIMALLOC_PURGE_DELAY = '0';

// What has been compiled once need not be again: without it, starting takes longer than most checks.
require('module').enableCompileCache(__dirname + '/../.cache/compiled');
