/**
 * Mails to people. A public event leads to a drafted message, stored as a template with references. It is held or
 * queued, then sent, failed after its retries, or discarded. The text exists only while it is rendered.
 */
@NullMarked
package igf.notification.message;

import org.jspecify.annotations.NullMarked;
