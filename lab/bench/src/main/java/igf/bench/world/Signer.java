package igf.bench.world;

import igf.bench.measure.Load;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A client that opens a guestbook, signs it twenty times and goes on to the next, one command after the other. */
public final class Signer implements Load.Client, AutoCloseable {

    private static final int SIGNATURES = 20;
    /** Makes the stored row as long as a small change of a real proposal: about 700 bytes. */
    public static final String TEXT = "It was good to be here and to meet so many who care. ".repeat(6);

    private final Wire wire;
    private final String token;
    private final boolean always;
    private String book;
    private int left;

    private Signer(Wire wire, String token, boolean always, String book) {
        this.wire = wire;
        this.token = token;
        this.always = always;
        this.book = book;
    }

    /** Returns clients of an application with the endpoints of the guestbook. */
    public static List<Signer> at(int port, String token, int clients) throws IOException {
        var all = new ArrayList<Signer>();
        for (int i = 0; i < clients; i++) {
            all.add(new Signer(new Wire(port), token, false, ""));
        }
        return all;
    }

    /** Returns clients that sign one of these books each, in turns if there are fewer books. */
    public static List<Signer> at(int port, String token, int clients, List<String> books) throws IOException {
        var all = new ArrayList<Signer>();
        for (int i = 0; i < clients; i++) {
            all.add(new Signer(new Wire(port), token, true, books.get(i % books.size())));
        }
        return all;
    }

    public static List<String> open(int port, String token, int books) throws IOException {
        var all = new ArrayList<String>();
        try (var wire = new Wire(port)) {
            for (int i = 0; i < books; i++) {
                all.add(wire.post("/api/v1/guestbooks", token, "{\"name\":\"" + UUID.randomUUID() + "\"}")
                        .expect(201)
                        .member("id"));
            }
        }
        return all;
    }

    public static void close(List<Signer> signers) throws IOException {
        for (var signer : signers) {
            signer.close();
        }
    }

    @Override
    public boolean once() throws IOException {
        if (!always && left == 0) {
            var opened = wire.post("/api/v1/guestbooks", token, "{\"name\":\"Visitors of the village\"}");
            if (opened.status() == 201) {
                book = opened.member("id");
                left = SIGNATURES;
            }
            return accepted(opened);
        }
        left--;
        return accepted(sign());
    }

    /** Signs and returns the answer. */
    public Wire.Answer sign() throws IOException {
        return wire.post("/api/v1/guestbooks/" + book + "/signatures", token, "{\"text\":\"" + TEXT + "\"}");
    }

    /** Only the answers of an overloaded service count as rejected; any other error is a defect of the benchmark. */
    private static boolean accepted(Wire.Answer answer) {
        if (answer.status() == 429 || answer.status() == 503) {
            return false;
        }
        answer.expect(201);
        return true;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
