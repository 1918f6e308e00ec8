/**
 * Mails to people. A public fact leads to a drafted message, recorded with a template and references; it is held or queued,
 * then sent, failed after its tries, or discarded. Texts exist only while they are rendered.
 */
@NullMarked
package igf.notification.message;

import org.jspecify.annotations.NullMarked;
