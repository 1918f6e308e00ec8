package igf.gateway.edition;

/**
 * A rule as people read it.
 *
 * @param key what it is about, the same in every year
 * @param source the page that tells it, empty where none does
 * @param known {@code YES}, {@code NO}, {@code INHERITED} or {@code CHANGED}
 * @param from the year that it was taken from, empty but for what is inherited
 */
record Sentence(String key, String group, String text, String source, String known, String from) {}
