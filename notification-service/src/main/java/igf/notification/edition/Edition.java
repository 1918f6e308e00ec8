package igf.notification.edition;

import java.time.ZoneId;

/**
 * An edition as mails mention it.
 *
 * @param zone its time zone
 */
public record Edition(String name, ZoneId zone) {}
