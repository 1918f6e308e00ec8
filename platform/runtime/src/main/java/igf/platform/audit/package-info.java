/** A hash chain over the log, so that anybody who noted a hash can tell later whether the log up to it is still the same. */
@NullMarked
package igf.platform.audit;

import org.jspecify.annotations.NullMarked;
