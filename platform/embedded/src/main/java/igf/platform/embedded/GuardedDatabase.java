package igf.platform.embedded;

/**
 * A database whose tables belong to one role while a program uses them with another, so that the program can do only
 * what it was granted.
 *
 * @param owner creates and changes the tables
 * @param service uses them
 */
public record GuardedDatabase(Database owner, Database service) {}
