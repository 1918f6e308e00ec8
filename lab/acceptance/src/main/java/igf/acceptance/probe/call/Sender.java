package igf.acceptance.probe.call;

import igf.lab.Answer;
import igf.lab.Http;
import java.net.URI;
import java.util.LinkedHashMap;

/** Sends calls to one system. */
public final class Sender implements AutoCloseable {
    private final Http http;

    public Sender(String url) {
        this.http = new Http(url);
    }

    public String url() {
        return http.url();
    }

    public Answer send(Call call) {
        if (call.isWire()) {
            return Wire.exchange(URI.create(url()).getPort(), call.wire());
        }
        var headers = new LinkedHashMap<>(call.headers());
        headers.putAll(call.who().headers());
        return http.send(call.method(), call.path(), headers, call.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
