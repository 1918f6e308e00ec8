package igf.gateway.inner;

import java.net.URI;

/**
 * One of our services.
 *
 * @param name its short name, as in {@code /admin/projections/{service}/…}
 * @param base its inner address, without a path
 */
public record Backend(String name, URI base) {}
