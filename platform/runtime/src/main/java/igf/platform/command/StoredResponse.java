package igf.platform.command;

import java.util.Map;

/** The response of a request, stored for retries. */
public record StoredResponse(int status, Map<String, String> headers, byte[] body) {}
