package igf.api.policy;

import igf.api.message.MailGroup;
import igf.api.message.MailReader;

/**
 * A kind of mail.
 *
 * @param kind name of the kind
 * @param group the part of an edition that it belongs to
 * @param reader who gets its mails
 * @param compulsory whether it cannot be switched off, because its readers must act on it or rely on it
 */
public record MailKindShown(String kind, MailGroup group, MailReader reader, boolean compulsory) {}
