package igf.api.message;

import java.util.List;

/**
 * The hold on all mails.
 *
 * @param held whether all mails wait since the service was restored from a backup
 * @param waiting how many mails of all editions are queued
 * @param kinds the same by kind of mail, without kinds that have none
 */
public record Hold(boolean held, long waiting, List<OverviewOfKind> kinds) {}
