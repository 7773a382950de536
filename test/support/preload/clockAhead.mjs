// Loaded into n8n by NODE_OPTIONS (clockAhead.cts): its clock is ahead of the machine's by CLOCK_AHEAD_MS. Timers
// keep their pace.
const ahead = Number(process.env.CLOCK_AHEAD_MS);
const machineTime = Date.now;
Date.now = () => machineTime() + ahead;

const AheadDate = new Proxy(Date, {
	construct: (target, given, newTarget) =>
		Reflect.construct(target, given.length > 0 ? given : [target.now()], newTarget),
	apply: () => new AheadDate().toString(),
});
Date.prototype.constructor = AheadDate;
globalThis.Date = AheadDate;
