/**
 * The secretariat says how an edition's mails are handled.
 */
@NullMarked
package igf.notification.policy.web;

import org.jspecify.annotations.NullMarked;
