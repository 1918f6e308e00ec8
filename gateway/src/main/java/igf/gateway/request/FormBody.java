package igf.gateway.request;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of a URL-encoded form. A name without a value has an empty value. */
final class FormBody {

    private FormBody() {}

    /** @param query parameters of the address; under the same name, their values come first */
    static Map<String, String[]> read(InputStream body, Charset charset, Map<String, String[]> query)
            throws IOException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        query.forEach((name, values) -> all.put(name, new ArrayList<>(List.of(values))));
        for (String field : new String(body.readAllBytes(), charset).split("&")) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                String value = equals < 0 ? "" : field.substring(equals + 1);
                all.computeIfAbsent(decode(name, charset), _ -> new ArrayList<>())
                        .add(decode(value, charset));
            }
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
    }

    private static String decode(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException brokenEscape) {
            throw new ProblemException(ProblemKind.MALFORMED);
        }
    }
}
