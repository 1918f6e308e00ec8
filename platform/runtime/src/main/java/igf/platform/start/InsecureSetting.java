package igf.platform.start;

/**
 * Something that is all right in the demo and nowhere else.
 *
 * @param name by which an operator allows it, knowing what they do
 * @param meaning what it is, and what to set instead
 */
public record InsecureSetting(String name, String meaning) {}
