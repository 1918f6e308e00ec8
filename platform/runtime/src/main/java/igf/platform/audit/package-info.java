/** A hash chain over the log. Anyone who has stored a hash can verify later that the log up to it is unchanged. */
package igf.platform.audit;
