/**
 * A mail server for demonstrations. It receives mails by SMTP, stores them as files, and lists them by HTTP for the
 * gateway's mailbox page. It forwards no mail.
 */
package igf.standalone.mail;
