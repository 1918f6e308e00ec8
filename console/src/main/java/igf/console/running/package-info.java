/** Pages for operators: log audit, API keys, webhooks and receipts of erasures. */
@NullMarked
package igf.console.running;

import org.jspecify.annotations.NullMarked;
