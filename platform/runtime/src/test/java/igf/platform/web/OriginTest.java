package igf.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void one_household_is_one_network() {
        assertThat(Origin.network("2001:db8:1:2::1")).isEqualTo(Origin.network("2001:db8:1:2:ffff::9"));
        assertThat(Origin.network("2001:db8:1:3::1")).isNotEqualTo(Origin.network("2001:db8:1:2::1"));
        assertThat(Origin.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Origin.network("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Origin.network("not an address")).isEqualTo("not an address");
    }
}
