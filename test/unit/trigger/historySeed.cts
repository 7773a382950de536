/**
 * Where the random histories begin. The same ones each time, so that a failing run can be repeated and a passing one
 * says the same on every machine; `HISTORY_SEED=$RANDOM npx jest …` tries others.
 */
export const HISTORY_SEED = Number(process.env.HISTORY_SEED ?? 1);
