package igf.notification.edition;

import java.time.ZoneId;

/** What a mail says about the forum of a year. @param zone its time zone */
public record Edition(String name, ZoneId zone) {}
