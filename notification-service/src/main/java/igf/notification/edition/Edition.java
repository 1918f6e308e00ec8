package igf.notification.edition;

import java.time.ZoneId;

/** What a mail says of a year's forum. @param zone of its clocks */
public record Edition(String name, ZoneId zone) {}
