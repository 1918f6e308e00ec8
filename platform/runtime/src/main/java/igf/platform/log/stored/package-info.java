/** Formats and names of stored events, states and tokens, and the revisions that can read them. */
package igf.platform.log.stored;
