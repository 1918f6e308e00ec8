package igf.platform.embedded;

/**
 * A database whose tables belong to one role and are used by another, so that a program cannot do what it was not granted.
 *
 * @param owner makes and changes the tables
 * @param service runs on them
 */
public record GuardedDatabase(Database owner, Database service) {}
