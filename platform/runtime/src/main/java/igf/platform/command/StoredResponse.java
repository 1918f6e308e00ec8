package igf.platform.command;

import java.util.Map;

/** An answer over HTTP that a request gets again when it is sent again. */
public record StoredResponse(int status, Map<String, String> headers, byte[] body) {}
