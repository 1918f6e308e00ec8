package igf.platform.embedded;

import de.bwaldvogel.mongo.MongoServer;

/**
 * A server with MongoDB's protocol that stores everything in memory: for read models, which are rebuilt from the log.
 * It has no transactions, change streams, text search or collation.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server;
    private final String host;
    private final int port;

    private EmbeddedMongo(MongoServer server, String host, int port) {
        this.server = server;
        this.host = host;
        this.port = port;
    }

    /** Starts an empty server on a free port. */
    public static EmbeddedMongo start() {
        return start(0);
    }

    /**
     * Starts an empty server.
     *
     * @param port 0 for a free one
     * @throws PortInUseException if another program listens there
     */
    public static EmbeddedMongo start(int port) {
        return start(Ports.HOST, port);
    }

    /**
     * Starts an empty server at an address other than loopback. It has no authentication.
     *
     * @param host address to listen at, {@code 0.0.0.0} for all
     * @param port 0 for a free one
     * @throws PortInUseException if another program listens there
     */
    public static EmbeddedMongo start(String host, int port) {
        int claimed = Ports.claim("MongoDB", port);
        MongoServer server = new MongoServer(new IndexedBackend());
        server.bind(host, claimed);
        return new EmbeddedMongo(server, host, claimed);
    }

    /** Returns the connection string for MongoDB's driver. */
    public String uri() {
        return "mongodb://" + host + ":" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
