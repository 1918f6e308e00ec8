/** HTTP API for the secretariat's list of messages. The log records each reading. */
@NullMarked
package igf.notification.message.web;

import org.jspecify.annotations.NullMarked;
