/** Defaults of aggregates, and their cache. */
package igf.platform.command.aggregate;
