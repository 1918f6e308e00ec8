/**
 * A mail server for demonstrations: receives mails by SMTP, sends none on, stores them as files, and lists them by HTTP
 * for the gateway's mailbox page.
 */
@NullMarked
package igf.standalone.mail;

import org.jspecify.annotations.NullMarked;
