package igf.platform.embedded;

import de.bwaldvogel.mongo.MongoServer;

/**
 * A server that speaks MongoDB's protocol and keeps everything in memory: for read models, which are rebuilt from the
 * log. It has no transactions, change streams, text search or collation.
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
     * @throws PortInUseException if somebody listens there
     */
    public static EmbeddedMongo start(int port) {
        return start(Ports.HOST, port);
    }

    /**
     * Starts an empty server that listens at an address other than loopback: it asks nobody who they are.
     *
     * @param host address to listen at, {@code 0.0.0.0} for all
     * @param port 0 for a free one
     * @throws PortInUseException if somebody listens there
     */
    public static EmbeddedMongo start(String host, int port) {
        int claimed = Ports.claim("MongoDB", port);
        MongoServer server = new MongoServer(new IndexedBackend());
        server.bind(host, claimed);
        return new EmbeddedMongo(server, host, claimed);
    }

    /** Connection string for MongoDB's driver. */
    public String uri() {
        return "mongodb://" + host + ":" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
