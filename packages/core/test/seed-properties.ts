// Properties are tried on the same inputs each time, so that a red build says something about the change before it.
// `PROPERTY_SEED=12345 npx vitest run --project core` looks elsewhere.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261124) });
