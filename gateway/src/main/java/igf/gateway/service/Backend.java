package igf.gateway.service;

import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name its short name, as in {@code /admin/projections/{service}/…}
 * @param base its internal address without a path: of its API, or of its management port
 */
public record Backend(String name, URI base) {}
