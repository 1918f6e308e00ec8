package igf.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void is_uuid_version_5_as_the_rfc_computes_it() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(DerivedId.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void one_that_comes_of_another_begins_as_that_does() {
        var cause = "0199c0de-1234-7abc-8def-0123456789ab";
        var derived = DerivedId.withPrefixOf(cause, "step");

        assertThat(derived.toString()).startsWith("0199c0de-1234-8");
        assertThat(derived.variant()).isEqualTo(2);
        assertThat(DerivedId.withPrefixOf(cause, "step")).isEqualTo(derived);
        assertThat(DerivedId.withPrefixOf(cause, "another step")).isNotEqualTo(derived);
        assertThat(DerivedId.withPrefixOf(cause + ".0", "step").toString()).startsWith("0199c0de-1234-8");
        assertThat(DerivedId.withPrefixOf("of no shape", "step").version()).isEqualTo(8);
    }
}
