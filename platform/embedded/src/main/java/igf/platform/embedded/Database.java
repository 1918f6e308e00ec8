package igf.platform.embedded;

/**
 * How to reach one database.
 *
 * @param url JDBC URL, without user and password
 * @param user the role that owns the database, of the same name
 * @param password the role's password
 */
public record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
