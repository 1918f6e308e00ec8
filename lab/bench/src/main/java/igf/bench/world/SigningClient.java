package igf.bench.world;

import igf.bench.measure.LoadRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A client that opens a guestbook, signs it twenty times and continues with a new one, one command after the other. */
public final class SigningClient implements LoadRunner.Client, AutoCloseable {

    private static final int SIGNATURES = 20;
    /** Makes the stored row about 700 bytes long, like a small change of a real proposal. */
    public static final String TEXT = "It was good to be here and to meet so many who care. ".repeat(6);

    private final HttpConnection connection;
    private final String token;
    private final boolean singleBook;
    private String book;
    private int remaining;

    private SigningClient(HttpConnection connection, String token, boolean singleBook, String book) {
        this.connection = connection;
        this.token = token;
        this.singleBook = singleBook;
        this.book = book;
    }

    /** Returns clients of an application with the endpoints of the guestbook. */
    public static List<SigningClient> at(int port, String token, int clients) throws IOException {
        var all = new ArrayList<SigningClient>();
        for (int i = 0; i < clients; i++) {
            all.add(new SigningClient(new HttpConnection(port), token, false, ""));
        }
        return all;
    }

    /** Returns clients that each sign one of these books; several clients share a book if there are fewer books. */
    public static List<SigningClient> at(int port, String token, int clients, List<String> books) throws IOException {
        var all = new ArrayList<SigningClient>();
        for (int i = 0; i < clients; i++) {
            all.add(new SigningClient(new HttpConnection(port), token, true, books.get(i % books.size())));
        }
        return all;
    }

    public static List<String> open(int port, String token, int books) throws IOException {
        var all = new ArrayList<String>();
        try (var connection = new HttpConnection(port)) {
            for (int i = 0; i < books; i++) {
                all.add(connection
                        .post("/api/v1/guestbooks", token, "{\"name\":\"" + UUID.randomUUID() + "\"}")
                        .expect(201)
                        .member("id"));
            }
        }
        return all;
    }

    public static void close(List<SigningClient> signers) throws IOException {
        for (var signer : signers) {
            signer.close();
        }
    }

    @Override
    public boolean call() throws IOException {
        if (!singleBook && remaining == 0) {
            var opened = connection.post("/api/v1/guestbooks", token, "{\"name\":\"Visitors of the village\"}");
            if (opened.status() == 201) {
                book = opened.member("id");
                remaining = SIGNATURES;
            }
            return accepted(opened);
        }
        remaining--;
        return accepted(sign());
    }

    /**
     * Signs the book.
     *
     * @return the response
     */
    public HttpConnection.Response sign() throws IOException {
        return connection.post("/api/v1/guestbooks/" + book + "/signatures", token, "{\"text\":\"" + TEXT + "\"}");
    }

    /** Returns false if the service was overloaded. Any other error is a defect of the benchmark. */
    private static boolean accepted(HttpConnection.Response response) {
        if (response.status() == 429 || response.status() == 503) {
            return false;
        }
        response.expect(201);
        return true;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
