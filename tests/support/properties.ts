import fc from 'fast-check';

// The same values each time, so that whoever changes nothing sees no test fail. Other values: SEED=2 npm run test:unit.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });

export { fc };
