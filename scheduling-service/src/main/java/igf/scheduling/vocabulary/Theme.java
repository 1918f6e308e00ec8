package igf.scheduling.vocabulary;

/**
 * A subtheme.
 *
 * @param id slug in the edition's rules
 * @param name displayed name
 */
public record Theme(String id, String name) {}
