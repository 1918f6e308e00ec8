/**
 * Sends commands with actor, time and expected version. Refusals reach the caller unchanged, conflicts with other
 * writers are retried, and the result has the positions of the events.
 */
package igf.platform.command;
