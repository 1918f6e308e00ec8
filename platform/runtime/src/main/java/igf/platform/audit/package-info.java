/** A hash chain over the log. Anybody who noted a hash can verify later that the log up to it is unchanged. */
@NullMarked
package igf.platform.audit;

import org.jspecify.annotations.NullMarked;
