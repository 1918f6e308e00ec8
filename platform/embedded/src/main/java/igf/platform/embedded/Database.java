package igf.platform.embedded;

/**
 * The address and credentials of a database.
 *
 * @param url JDBC URL, without user and password
 * @param user role that the program uses
 * @param password of the role
 */
public record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
