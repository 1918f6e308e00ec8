package igf.gateway.service;

import java.net.URI;

/**
 * One of our services.
 *
 * @param name its short name, as in {@code /admin/projections/{service}/…}
 * @param base its inner address, without a path: where it serves, or its management port
 */
public record Backend(String name, URI base) {}
