package igf.acceptance.probe.call;

import igf.lab.HttpCaller;
import igf.lab.Response;
import java.net.URI;
import java.util.LinkedHashMap;

/** Sends calls to one system. */
public final class Sender implements AutoCloseable {
    private final HttpCaller http;

    public Sender(String url) {
        this.http = new HttpCaller(url);
    }

    public String url() {
        return http.url();
    }

    public Response send(Call call) {
        if (call.isRaw()) {
            return RawSocket.exchange(URI.create(url()).getPort(), call.rawBytes());
        }
        var headers = new LinkedHashMap<>(call.headers());
        headers.putAll(call.caller().headers());
        return http.send(call.method(), call.path(), headers, call.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
