package igf.notification.edition;

import java.time.ZoneId;

/**
 * An edition as mails mention it.
 *
 * @param zone its time zone
 * @param language BCP 47 tag of mails to readers whose own language is not known or has no mails
 */
public record Edition(String name, ZoneId zone, String language) {}
