package igf.platform.embedded;

/**
 * The address and credentials of a database.
 *
 * @param url JDBC URL, without user and password
 * @param user owner of the database, with the same name
 * @param password of the user
 */
public record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
