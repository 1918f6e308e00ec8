/**
 * The secretariat's list of messages. Whoever reads one leaves a trace in the log.
 */
@NullMarked
package igf.notification.message.web;

import org.jspecify.annotations.NullMarked;
