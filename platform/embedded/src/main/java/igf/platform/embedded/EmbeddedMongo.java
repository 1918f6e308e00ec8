package igf.platform.embedded;

import de.bwaldvogel.mongo.MongoServer;

/**
 * A server that speaks MongoDB's protocol and keeps everything in memory: for read models, which are rebuilt from the
 * log. It has no transactions, change streams, text search or collation.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
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
     * @throws PortTakenException if somebody listens there
     */
    public static EmbeddedMongo start(int port) {
        int claimed = Ports.claim("MongoDB", port);
        MongoServer server = new MongoServer(new IndexedBackend());
        server.bind(Ports.HOST, claimed);
        return new EmbeddedMongo(server, claimed);
    }

    /** Connection string for MongoDB's driver. */
    public String uri() {
        return "mongodb://" + Ports.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
