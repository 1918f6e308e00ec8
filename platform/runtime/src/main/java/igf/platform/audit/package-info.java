/** A hash chain over the log. Anybody who noted a hash can verify later that the log up to it is unchanged. */
package igf.platform.audit;
