/**
 * A mail server for demonstrations: takes every mail by SMTP, sends none on, keeps them as files, and lists them by HTTP
 * to the gateway's mailbox page.
 */
@NullMarked
package igf.standalone.mail;

import org.jspecify.annotations.NullMarked;
