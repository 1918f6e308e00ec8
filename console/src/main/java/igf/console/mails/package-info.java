/**
 * The outbox: what was written to whom and why, before it leaves and after. The secretariat lets mails go, one or as many as it
 * has counted, discards them, has them tried again, and says which kinds wait for it.
 */
@NullMarked
package igf.console.mails;

import org.jspecify.annotations.NullMarked;
