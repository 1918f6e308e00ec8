/** Pages of who runs the system: the log verified, keys of programs, webhooks with what was delivered to them, receipts of erasures. */
@NullMarked
package igf.console.running;

import org.jspecify.annotations.NullMarked;
