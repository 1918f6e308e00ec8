package igf.platform.start;

/**
 * A setting that is insecure outside the demo.
 *
 * @param name with which an operator allows it
 * @param meaning what it is, and what to set instead
 */
public record InsecureSetting(String name, String meaning) {}
