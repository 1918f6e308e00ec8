package igf.acceptance.probe.call;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Formats a call as a shell command. */
final class ReproduceCommand {
    private static final int MAX_BYTES = 2000;

    private ReproduceCommand() {}

    static String of(String url, Call call) {
        return call.isRaw() ? wire(url, call) : curl(url, call);
    }

    private static String curl(String url, Call call) {
        StringBuilder line = new StringBuilder("curl -i --path-as-is -X ").append(call.method());
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.forEach((name, value) -> line.append(" -H ").append(quote(name + ": " + value)));
        // Use double quotes, because the token comes from a shell function.
        call.caller().shellHeaders().forEach((name, value) -> line.append(" -H \"%s: %s\"".formatted(name, value)));
        if (call.body().length > 0) {
            line.append(" --data-binary ").append(quoteBytes(call.body()));
        }
        return line.append(' ').append(quote(url + call.path())).toString();
    }

    private static String wire(String url, Call call) {
        return "printf %s | nc -w 5 127.0.0.1 %s"
                .formatted(quoteBytes(call.rawBytes()).substring(1), url.substring(url.lastIndexOf(':') + 1));
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Quotes bytes as {@code $'...'}. Truncates long values with a note of their length. */
    private static String quoteBytes(byte[] bytes) {
        StringBuilder text = new StringBuilder("$'");
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        letters.chars().limit(MAX_BYTES).forEach(c -> {
            if (c == '\'' || c == '\\' || c == '%') {
                text.append(c == '%' ? "\\x25" : "\\" + (char) c);
            } else if (c < ' ' || c > '~') {
                text.append("\\x%02x".formatted(c));
            } else {
                text.append((char) c);
            }
        });
        return text + "'" + (bytes.length > MAX_BYTES ? " # continues, %d bytes in all".formatted(bytes.length) : "");
    }
}
