package igf.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestSourceTest {

    @Test
    void one_household_is_one_network() {
        assertThat(RequestSource.network("2001:db8:1:2::1")).isEqualTo(RequestSource.network("2001:db8:1:2:ffff::9"));
        assertThat(RequestSource.network("2001:db8:1:3::1")).isNotEqualTo(RequestSource.network("2001:db8:1:2::1"));
        assertThat(RequestSource.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(RequestSource.network("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(RequestSource.network("not an address")).isEqualTo("not an address");
    }
}
