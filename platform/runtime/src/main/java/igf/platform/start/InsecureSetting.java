package igf.platform.start;

/**
 * A setting that is insecure outside the demo.
 *
 * @param name name by which an operator allows it
 * @param meaning what is insecure, and what to set instead
 */
public record InsecureSetting(String name, String meaning) {}
