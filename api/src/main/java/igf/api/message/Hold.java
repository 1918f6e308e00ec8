package igf.api.message;

/**
 * The hold on all mails.
 *
 * @param held whether all mails wait since the service was restored from a backup
 * @param waiting how many mails of all editions are queued
 */
public record Hold(boolean held, long waiting) {}
